#pragma once

#include "bw-slice.h"

G_BEGIN_DECLS

/**
 * BwAuthorGlue:
 * @at: (nullable): where the name begins
 * @score: how much speaks for it
 * @is_soft: whether it may as well be the inside of a name
 *
 * A place where a page has run a title into the first author's name.
 */
typedef struct
{
  const char *at;
  int         score;
  gboolean    is_soft;
} BwAuthorGlue;

BwAuthorGlue bw_author_glue_find (BwSlice     text,
                                  BwSlice     segment,
                                  GHashTable *known);

G_END_DECLS
