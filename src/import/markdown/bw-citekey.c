#include "bw-citekey.h"

#include <string.h>

#define MAX_LENGTH 120  /* bytes */
#define MAX_BRACKET 400 /* bytes of a bracket before a key in it */

/**
 * bw_citekey_measure:
 * @text: what stands behind an `@`
 *
 * Returns: the length of the key that it begins with (the Pandoc manual, "Citations"): it
 *   begins with a letter, a digit or `_`, and has single marks inside
 */
gsize
bw_citekey_measure (const char *text)
{
  gsize length = 0;

  while (length < MAX_LENGTH &&
         (g_ascii_isalnum (text[length]) || text[length] == '_' ||
          (length > 0 && text[length] != '\0' && strchr (":.#$%&-+?<>~/", text[length]) != NULL)))
    length++;
  while (length > 0 && !g_ascii_isalnum (text[length - 1]) && text[length - 1] != '_')
    length--;

  return length;
}

/* "smith2020", "doe-etal-99": names of people on the web have no year. */
static gboolean
has_year (const char *key,
          gsize       length)
{
  for (gsize i = 0; i + 4 <= length; i++)
    if ((strncmp (key + i, "19", 2) == 0 || strncmp (key + i, "20", 2) == 0) &&
        g_ascii_isdigit (key[i + 2]) && g_ascii_isdigit (key[i + 3]) && i > 0)
      return TRUE;

  return FALSE;
}

static gboolean
is_in_brackets (const char *text,
                gsize       start,
                gsize       at)
{
  for (gsize i = 0; i < MAX_BRACKET && at > start && text[at - 1] != ']'; i++)
    if (text[--at] == '[')
      return TRUE;

  return FALSE;
}

/**
 * bw_citekey_find:
 * @start: where the sentence begins
 * @from: from where on a key is wanted
 * @end: where the sentence ends
 * @length: (out): of the key
 *
 * Finds a citation as pandoc has it: `[see @doe2020, p. 3; @li2021]`, or `@doe2020` in
 * the text, which must not be the name of an account.
 *
 * Returns: where the key begins behind its `@`, or @end
 */
gsize
bw_citekey_find (const char *text,
                 gsize       start,
                 gsize       from,
                 gsize       end,
                 gsize      *length)
{
  for (gsize at = from; at < end; at++)
    {
      if (text[at] != '@' || (at > 0 && (g_ascii_isalnum (text[at - 1]) || strchr ("@/._", text[at - 1]) != NULL)))
        continue;
      *length = bw_citekey_measure (text + at + 1);
      if (*length > 1 && at + 1 + *length <= end &&
          (has_year (text + at + 1, *length) || is_in_brackets (text, start, at)))
        return at + 1;
    }

  *length = 0;

  return end;
}
