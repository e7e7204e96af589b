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

BwSearchSpace bw_search_space_of_kind (BwKind kind);

G_END_DECLS
