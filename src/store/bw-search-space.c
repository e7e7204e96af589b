#include "bw-search-space.h"

/* Returns: where things of @kind are found */
BwSearchSpace
bw_search_space_of_kind (BwKind kind)
{
  switch (kind)
    {
    case BW_KIND_PAPER:
      return BW_SEARCH_PAPERS;

    case BW_KIND_PERSON:
    case BW_KIND_ORGANISATION:
      return BW_SEARCH_NAMES;

    case BW_KIND_DOCUMENT:
    case BW_KIND_SOURCE:
    case BW_KIND_NONE:
    default:
      return BW_SEARCH_DOCUMENTS;
    }
}
