#include "bw-whole-words.h"

#include <string.h>

#include "bw-text.h"

static gboolean
is_of_word (gunichar c)
{
  return (g_unichar_isalnum (c) || g_unichar_ismark (c)) && !bw_text_is_ideograph (c);
}

static gunichar
get_before (const char *text,
            const char *at)
{
  return at > text ? g_utf8_get_char (g_utf8_prev_char (at)) : 0;
}

static gboolean
is_whole (const char *text,
          const char *start,
          const char *end)
{
  return !(is_of_word (get_before (text, start)) && !bw_text_is_ideograph (g_utf8_get_char (start))) &&
         !(is_of_word (g_utf8_get_char (end)) && !bw_text_is_ideograph (get_before (text, end)));
}

static const char *
skip_word (const char *at)
{
  do
    at = g_utf8_next_char (at);
  while (is_of_word (g_utf8_get_char (at)));

  return at;
}

/**
 * bw_whole_words_find:
 * @from: where in @text the search begins
 *
 * Returns: (nullable): where @words stand next with no letter or digit directly before or behind
 *   them, except beside an ideograph, for such text has no spaces
 */
const char *
bw_whole_words_find (const char *text,
                     const char *from,
                     const char *words)
{
  gsize length = strlen (words);
  const char *at = length > 0 ? strstr (from, words) : NULL;

  while (at != NULL && !is_whole (text, at, at + length))
    at = strstr (skip_word (at), words);

  return at;
}
