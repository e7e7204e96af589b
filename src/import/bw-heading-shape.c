#include "bw-heading-shape.h"

#include <string.h>

#include "bw-heading-words.h"
#include "bw-text.h"
#include "bw-word-shape.h"

#define MAX_KNOWN_LENGTH 80 /* bytes of a title that sections have in common */
#define MAX_NUMBER_LENGTH 12
#define MAX_WORD_LENGTH 20

static gsize
measure_digits (const char *text)
{
  gsize length = strspn (text, "0123456789");

  if (length == 0)
    length = strspn (text, "IVX");
  if (length == 0 && g_ascii_isupper (*text))
    length = 1;

  return length <= 4 ? length : 0;
}

static gsize
measure_spaces (const char *text)
{
  return strspn (text, " \t");
}

static gboolean
is_numbered_word (const char *text,
                  gsize       length)
{
  g_autofree char *word = g_strndup (text, length);
  g_autofree char *key = bw_text_key (word);

  return bw_key_set_has (&bw_heading_numbered, key);
}

/* `Result 2:`, `Appendix A.` or `Part III -`: a word that is numbered, and its number.
 * Without a mark after it, it is the beginning of a sentence. */
static gsize
measure_word_number (const char *text)
{
  gsize word = bw_word_shape_measure (text);
  gsize number;
  const char *rest;

  if (word == 0 || word > MAX_WORD_LENGTH || text[word] != ' ' ||
      !g_unichar_isupper (g_utf8_get_char (text)))
    return 0;
  if ((number = measure_digits (text + word + 1)) == 0)
    return 0;

  rest = text + word + 1 + number;
  if (*rest == '\0' || strchr (":.)-|", *rest) == NULL || !is_numbered_word (text, word))
    return 0;
  rest += strspn (rest, ":.)-|");

  return (gsize) (rest - text) + measure_spaces (rest);
}

/**
 * bw_heading_shape_measure_number:
 *
 * Returns: the length of what numbers the heading at @text, such as `1. `, `2.3 `,
 *   `4: ` or `Result 2: `, with the space after it; or 0
 */
gsize
bw_heading_shape_measure_number (const char *text)
{
  gsize length;
  gboolean is_set_off;

  g_return_val_if_fail (text != NULL, 0);

  if ((length = measure_word_number (text)) > 0)
    return length;
  if ((length = measure_digits (text)) == 0)
    return 0;

  is_set_off = FALSE;
  while (length < MAX_NUMBER_LENGTH && strchr (".:)", text[length]) != NULL && text[length] != '\0')
    {
      is_set_off = TRUE;
      length++;
      length += strspn (text + length, "0123456789");
    }

  return is_set_off && text[length] == ' ' ? length + measure_spaces (text + length) : 0;
}

/**
 * bw_heading_shape_is_known:
 *
 * Returns: whether @text is a title that sections of many posts have, its number aside
 */
gboolean
bw_heading_shape_is_known (const char *text,
                           gsize       length)
{
  gsize number;
  g_autofree char *title = NULL;
  g_autofree char *key = NULL;

  g_return_val_if_fail (text != NULL, FALSE);

  number = bw_heading_shape_measure_number (text);
  if (number >= length || length - number > MAX_KNOWN_LENGTH)
    return FALSE;

  title = g_strndup (text + number, length - number);
  key = bw_text_key (title);

  return bw_key_set_has (&bw_heading_titles, key) && !bw_text_ends_sentence (title);
}
