#include "bw-standard-number.h"

#include <string.h>

#define ISSN_LENGTH 8
#define MAX_NUMBER 24 /* bytes of one with all its hyphens */

static gboolean
is_number_char (char c)
{
  return g_ascii_isdigit (c) || c == 'X' || c == 'x';
}

/* The digits, and X for ten, of what is written with hyphens or spaces between. */
static gsize
collect (const char *start,
         gsize length,
         char digits[MAX_NUMBER + 1])
{
  gsize n = 0;

  for (gsize i = 0; i < length; i++)
    if (is_number_char (start[i]))
      digits[n++] = g_ascii_toupper (start[i]);
  digits[n] = '\0';

  return n;
}

static gboolean
has_inner_x (const char *digits,
             gsize       n)
{
  const char *x = strchr (digits, 'X');

  return x != NULL && x != digits + n - 1;
}

/* What the digits are by how many there are (ISO 2108, ISO 3297). */
static const char *
kind_of (const char *digits,
         gsize       n)
{
  if (has_inner_x (digits, n))
    return NULL;
  if (n == ISSN_LENGTH)
    return "ISSN";
  if (n == 10 || (n == 13 && strchr (digits, 'X') == NULL &&
                  (g_str_has_prefix (digits, "978") || g_str_has_prefix (digits, "979"))))
    return "ISBN";

  return NULL;
}

/* The longest run that may be a number: digits with single hyphens, dashes or spaces. */
static gsize
run_length (const char *at)
{
  gsize length = 0;
  gsize end = 0;

  while (length < MAX_NUMBER)
    {
      if (is_number_char (at[length]))
        end = ++length;
      else if ((at[length] == '-' || at[length] == ' ') && length == end && end > 0)
        length++;
      else
        break;
    }

  return end;
}

/* Two numbers with a space between look like one that is too long: then the first. */
static const char *
read_run (const char  *at,
          gsize       *length,
          char       **number)
{
  while (*length > 0)
    {
      char digits[MAX_NUMBER + 1];
      gsize n = collect (at, *length, digits);
      const char *kind = kind_of (digits, n);
      const char *space;

      if (kind != NULL)
        {
          if (n == ISSN_LENGTH)
            *number = g_strdup_printf ("%.4s-%s", digits, digits + 4);
          else
            *number = g_strndup (at, *length);
          return kind;
        }
      space = g_strrstr_len (at, (gssize) *length, " ");
      if (space == NULL)
        return NULL;
      *length = (gsize) (space - at);
    }

  return NULL;
}

/**
 * bw_standard_number_scan:
 * @text: (inout): moved behind the number that is found
 * @number: (out): the number: an ISSN as `1234-567X`, an ISBN as written
 *
 * Finds the next ISBN or ISSN, of which a field may hold several with words between.
 *
 * Returns: (nullable): `ISBN` or `ISSN`, or `NULL` when there is none
 */
const char *
bw_standard_number_scan (const char **text,
                         char       **number)
{
  g_return_val_if_fail (text != NULL && *text != NULL, NULL);

  for (const char *at = *text; *at != '\0';)
    {
      gsize length;
      const char *kind;

      if (!g_ascii_isdigit (*at) || (at > *text && at[-1] == '-'))
        {
          at++;
          continue;
        }
      length = run_length (at);
      kind = read_run (at, &length, number);
      if (kind != NULL && !g_ascii_isalnum (at[length]))
        {
          *text = at + length;
          return kind;
        }
      if (kind != NULL)
        g_clear_pointer (number, g_free);
      at += strspn (at, "0123456789-");
    }

  *text += strlen (*text);
  return NULL;
}
