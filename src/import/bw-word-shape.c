#include "bw-word-shape.h"

#include "bw-heading-words.h"

#define MAX_LENGTH 100 /* bytes; the rest of a longer word is another one */

/* The length of the word at @text, in bytes. */
gsize
bw_word_shape_measure (const char *text)
{
  const char *at = text;

  g_return_val_if_fail (text != NULL, 0);

  while (*at != '\0' && at - text < MAX_LENGTH && g_unichar_isalnum (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);

  return (gsize) (at - text);
}

/* Where the word begins that ends at @end of @text. */
const char *
bw_word_shape_find_start (const char *text,
                          const char *end)
{
  const char *start = end;

  g_return_val_if_fail (text != NULL && text <= end, end);

  while (end > text && start - end < MAX_LENGTH)
    {
      const char *before = g_utf8_find_prev_char (text, end);

      if (before == NULL || !g_unichar_isalnum (g_utf8_get_char (before)))
        break;
      end = before;
    }

  return end;
}

gboolean
bw_word_shape_is_capitals (const char *text,
                           gsize       length)
{
  g_return_val_if_fail (text != NULL, FALSE);

  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isupper (text[i]))
      return FALSE;

  return length >= 2;
}

/**
 * bw_word_shape_has_hump:
 *
 * Returns: whether a word has a capital inside that it is not known for: it is two words
 *   then, or a name in a program
 */
gboolean
bw_word_shape_has_hump (const char *text,
                        gsize       length)
{
  g_return_val_if_fail (text != NULL, FALSE);

  for (gsize i = 1; i < length; i++)
    if (g_ascii_isupper (text[i]) && g_ascii_islower (text[i - 1]))
      return !bw_key_set_has_n (&bw_heading_camel_words, text, length);

  return FALSE;
}
