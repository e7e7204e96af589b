#pragma once

#include "bw-slice.h"

G_BEGIN_DECLS

/**
 * BwTitleShape:
 * @n_words: all words
 * @n_capital: words that carry meaning and begin with a capital or a digit
 * @n_plain: words that carry meaning and begin with a small letter
 * @has_colon: whether a colon ends one of its words
 * @is_clause: whether it begins as a sentence does that is about a paper
 * @begins_weakly: whether it begins with a word such as "this"
 *
 * How a text is written that may be a title.
 */
typedef struct
{
  guint    n_words;
  guint    n_capital;
  guint    n_plain;
  gboolean has_colon;
  gboolean is_clause;
  gboolean begins_weakly;
} BwTitleShape;

void     bw_title_shape_read         (BwTitleShape       *self,
                                      BwSlice             title);
gboolean bw_title_shape_is_cased     (const BwTitleShape *self);
BwSlice  bw_digest_title_cut_authors (BwSlice             title);
BwSlice  bw_digest_title_skip_call   (BwSlice             text);
BwSlice  bw_digest_title_skip_lead   (BwSlice             text);
BwSlice  bw_digest_title_clean       (BwSlice             title,
                                      gboolean           *is_quoted);
gboolean bw_digest_title_fits        (BwSlice             title);
gboolean bw_digest_title_is_small    (BwSlice             word);
gboolean bw_digest_title_is_line     (const char         *text);

G_END_DECLS
