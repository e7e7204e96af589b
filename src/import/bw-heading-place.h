#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BwHeadingPlace:
 * @BW_HEADING_PLACE_NONE: no place where a heading can end
 * @BW_HEADING_PLACE_LETTER: a capital letter right after a letter or a digit
 * @BW_HEADING_PLACE_MARK: a capital letter right after a mark that ends a heading
 * @BW_HEADING_PLACE_QUOTE: a quotation that begins right after a word
 * @BW_HEADING_PLACE_ITEM: an item of a list right after a word or a mark
 * @BW_HEADING_PLACE_ADDRESS: an address right after a word
 *
 * How a heading may be run together with the text after it.
 */
typedef enum
{
  BW_HEADING_PLACE_NONE,
  BW_HEADING_PLACE_LETTER,
  BW_HEADING_PLACE_MARK,
  BW_HEADING_PLACE_QUOTE,
  BW_HEADING_PLACE_ITEM,
  BW_HEADING_PLACE_ADDRESS,
} BwHeadingPlace;

BwHeadingPlace bw_heading_place_find        (const char *line,
                                             const char *at);
gunichar       bw_heading_place_char_before (const char *line,
                                             const char *at);

G_END_DECLS
