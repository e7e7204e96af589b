#include "bw-signed-word.h"

#include <string.h>

/*
 * Names that are told from others by their signs alone: C++ and C# are not C, and .NET is no net. The
 * search index has letters and digits only, so that it holds them as they are spelled.
 */

#define MAX_LENGTH 24 /* bytes before "++" */

static const char *
find_start (const char *text,
            const char *sign)
{
  while (sign > text && g_ascii_isalnum (sign[-1]))
    sign--;

  return sign;
}

/* Whether @at is within a word, letters beyond ASCII too. */
static gboolean
is_inside (char at)
{
  return g_ascii_isalnum (at) || (at & 0x80) != 0;
}

/* Whether nothing but a sign or the beginning stands before the word. */
static gboolean
begins (const char *text,
        const char *start)
{
  return start == text || !is_inside (start[-1]);
}

/* Notes where the word begins and ends whose sign stands here. Returns: (nullable): how it is called */
static const char *
read_sign (const char  *text,
           const char  *sign,
           const char **start,
           const char **end)
{
  gsize length;

  *start = find_start (text, sign);
  length = (gsize) (sign - *start);
  if (g_str_has_prefix (sign, "++") && sign[2] != '+' && length > 0 && length <= MAX_LENGTH && begins (text, *start))
    {
      *end = sign + strlen ("++");
      return "plusplus";
    }
  if (*sign == '#' && length == 1 && !is_inside (sign[1]) && g_ascii_isalpha (**start) && begins (text, *start))
    {
      *end = sign + 1;
      return "sharp";
    }
  if (*sign == '.' && begins (text, sign) && g_ascii_strncasecmp (sign, ".net", 4) == 0 && !is_inside (sign[4]))
    {
      *end = sign + strlen (".net");
      return "dotnet";
    }

  return NULL;
}

static char *
spell (const char *start,
       const char *sign,
       const char *name)
{
  g_autofree char *letters = g_ascii_strdown (start, sign - start);

  return g_strconcat (letters, name, NULL);
}

/* Whether nothing but punctuation stands here: no letter, and no further sign. */
static gboolean
is_end (const char *at)
{
  for (; *at != '\0'; at++)
    if (is_inside (*at) || *at == '+' || *at == '#')
      return FALSE;

  return TRUE;
}

/* Returns: (transfer full) (nullable): "cplusplus" for "C++", and the like; `NULL` for other words */
char *
bw_signed_word_spell (const char *word)
{
  const char *sign;
  const char *start = NULL;
  const char *end = NULL;
  const char *name;

  g_return_val_if_fail (word != NULL, NULL);

  sign = strpbrk (word, "+#.");
  name = sign != NULL ? read_sign (word, sign, &start, &end) : NULL;

  return name != NULL && start == word && is_end (end) ? spell (start, sign, name) : NULL;
}

/* Adds those that are in @text as they are spelled, each in a line of its own. */
void
bw_signed_word_append (GString    *out,
                       const char *text)
{
  const char *from = text;
  const char *sign;

  g_return_if_fail (out != NULL);
  g_return_if_fail (text != NULL);

  while ((sign = strpbrk (from, "+#.")) != NULL)
    {
      const char *start = NULL;
      const char *end = NULL;
      const char *name = read_sign (text, sign, &start, &end);

      if (name != NULL)
        {
          g_autofree char *spelled = spell (start, sign, name);

          g_string_append_printf (out, "\n%s", spelled);
        }
      from = name != NULL ? end : sign + 1;
    }
}
