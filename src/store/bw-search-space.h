#pragma once

#include "bw-ref.h"

G_BEGIN_DECLS

/**
 * BwSearchSpace:
 *
 * The three sets of rows that the index numbers by importance.
 */
typedef enum
{
  BW_SEARCH_PAPERS = 1,
  BW_SEARCH_NAMES,
  BW_SEARCH_DOCUMENTS,
} BwSearchSpace;

BwSearchSpace bw_search_space_of_kind  (BwKind         kind);
BwKind        bw_search_space_get_kind (BwSearchSpace  space,
                                        guint          nth);
gboolean      bw_search_space_has_kind (BwSearchSpace  space,
                                        const char    *kind);

G_END_DECLS
