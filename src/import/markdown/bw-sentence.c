#include "bw-sentence.h"

#include <string.h>

#define MAX_ABBREVIATION 8 /* bytes */

/* Words that end with a stop and no sentence. */
static gboolean
is_abbreviation (const char *start,
                 const char *stop)
{
  static const char *const WORDS[] = { "al", "approx", "cf", "ch", "dr", "e.g", "ed", "eds", "eg",
                                       "eq", "eqs", "etc", "fig", "figs", "i.e", "ie", "mr", "mrs",
                                       "no", "nos", "p", "pp", "prof", "resp", "sec", "st", "vol",
                                       "vs", "z.b" };
  const char *word = stop;
  gsize length;

  while (word > start && stop - word < MAX_ABBREVIATION && !g_ascii_isspace (word[-1]) && strchr ("([", word[-1]) == NULL)
    word--;
  length = (gsize) (stop - word);
  if (length == 1 && g_ascii_isupper (*word))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (WORDS); i++)
    if (strlen (WORDS[i]) == length && g_ascii_strncasecmp (WORDS[i], word, length) == 0)
      return TRUE;

  return FALSE;
}

static const char *
skip_closing (const char *at)
{
  static const char *const MARKS[] = { ")", "]", "\"", "'", "”", "’", "»" };
  guint i;

  do
    for (i = 0; i < G_N_ELEMENTS (MARKS); i++)
      if (g_str_has_prefix (at, MARKS[i]))
        {
          at += strlen (MARKS[i]);
          break;
        }
  while (i < G_N_ELEMENTS (MARKS));

  return at;
}

/**
 * bw_sentence_end:
 * @from: where a sentence begins
 *
 * Returns: where the next one begins, or the text ends
 */
gsize
bw_sentence_end (const char *text,
                 gsize       from)
{
  for (const char *at = text + from; *at != '\0'; at++)
    {
      gboolean is_full_width = g_str_has_prefix (at, "。") || g_str_has_prefix (at, "！") ||
                               g_str_has_prefix (at, "？");
      const char *next;

      if (is_full_width)
        return (gsize) (at - text) + strlen ("。");
      if (strchr (".!?", *at) == NULL || (*at == '.' && is_abbreviation (text + from, at)))
        continue;

      next = skip_closing (at + 1);
      if (*next == '\0')
        return (gsize) (next - text);
      if (!g_ascii_isspace (*next))
        continue;
      next += strspn (next, " \n");
      if (*next == '\0' || !g_unichar_islower (g_utf8_get_char (next)))
        return (gsize) (next - text);
    }

  return strlen (text);
}
