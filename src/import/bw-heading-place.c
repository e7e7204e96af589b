#include "bw-heading-place.h"

#include <string.h>

#include "bw-post-line.h"

/* The character that ends before @at, or 0. */
gunichar
bw_heading_place_char_before (const char *line,
                              const char *at)
{
  const char *before = at > line ? g_utf8_find_prev_char (line, at) : NULL;

  return before != NULL ? g_utf8_get_char (before) : 0;
}

static gboolean
is_opening_quote (gunichar c)
{
  return c == 0x201c || c == 0x2018 || c == 0xab || c == 0x201e;
}

/* Whether the quotation mark at @at, of those that look the same on both sides, closes
 * a quotation. */
static gboolean
is_closing (const char *line,
            const char *at)
{
  guint n = 0;

  for (const char *c = line; c < at; c++)
    n += *c == *at;

  return n % 2 == 1;
}

/* Whether the mark before @at may end a heading. */
static gboolean
is_end_mark (const char *line,
             const char *at)
{
  gunichar c = bw_heading_place_char_before (line, at);
  const char *mark = at - g_unichar_to_utf8 (c, NULL);

  if (mark == line)
    return FALSE;
  if (c == '"')
    return is_closing (line, mark);
  if (c == ':')
    return mark[-1] != ':';
  if (c == 0x2019)
    return g_strstr_len (line, mark - line, "‘") != NULL;

  return c == '?' || c == '!' || c == ')' || c == ']' || c == 0x201d || c == 0xbb || c == 0x2026;
}

static gboolean
starts_word (const char *at)
{
  return g_unichar_isupper (g_utf8_get_char (at));
}

/* Whether a capital at @at after the letter @before may begin another word: in a row of
 * capitals only the last one before a small letter does. */
static gboolean
is_hump (gunichar    before,
         const char *at)
{
  const char *next = g_utf8_next_char (at);

  if (!g_unichar_isupper (before))
    return g_unichar_isalnum (before);

  return g_unichar_islower (g_utf8_get_char (next)) ||
         (strchr ("AI", *at) != NULL && (*next == ' ' || *next == '\'' || *next == '\342'));
}

/* An item run together with the line before it: `word- Item`. */
static gboolean
is_item (const char *line,
         const char *at)
{
  gunichar before = bw_heading_place_char_before (line, at);
  const char *text;

  if (strchr ("-*\342", *at) == NULL || *at == '\0')
    return FALSE;
  text = bw_post_line_skip_bullet (at);

  return text > at && starts_word (text) && (g_unichar_isalnum (before) || is_end_mark (line, at));
}

/* A quotation run together with the word before it. */
static gboolean
is_quote (const char *line,
          const char *at)
{
  gunichar c = g_utf8_get_char (at);

  if (!is_opening_quote (c) && (c != '"' || is_closing (line, at)))
    return FALSE;

  return starts_word (g_utf8_next_char (at)) &&
         (g_unichar_isalnum (bw_heading_place_char_before (line, at)) || is_end_mark (line, at));
}

static gboolean
is_address (const char *line,
            const char *at)
{
  return g_unichar_isalpha (bw_heading_place_char_before (line, at)) &&
         (g_str_has_prefix (at, "http://") || g_str_has_prefix (at, "https://"));
}

/* Most characters are small letters and spaces, with which nothing new begins. */
static gboolean
is_inside (char c)
{
  return c == ' ' || (g_ascii_islower (c) && c != 'h');
}

/**
 * bw_heading_place_find:
 * @at: a place in @line past its first character
 *
 * Returns: how a heading may end there
 */
BwHeadingPlace
bw_heading_place_find (const char *line,
                       const char *at)
{
  gunichar before;

  g_return_val_if_fail (line != NULL && at > line, BW_HEADING_PLACE_NONE);

  if (is_inside (*at))
    return BW_HEADING_PLACE_NONE;
  before = bw_heading_place_char_before (line, at);
  if (g_unichar_isspace (before))
    return BW_HEADING_PLACE_NONE;
  if (starts_word (at))
    return is_hump (before, at)     ? BW_HEADING_PLACE_LETTER
           : is_end_mark (line, at) ? BW_HEADING_PLACE_MARK
                                    : BW_HEADING_PLACE_NONE;
  if (is_item (line, at))
    return BW_HEADING_PLACE_ITEM;
  if (is_quote (line, at))
    return BW_HEADING_PLACE_QUOTE;

  return is_address (line, at) ? BW_HEADING_PLACE_ADDRESS : BW_HEADING_PLACE_NONE;
}
