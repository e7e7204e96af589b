#include "bw-search-space.h"

#include <string.h>

#include "bw-document-kind.h"

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

/* Returns: the kinds of things that are in it; %BW_KIND_NONE past the last */
BwKind
bw_search_space_get_kind (BwSearchSpace space,
                          guint         nth)
{
  switch (space)
    {
    case BW_SEARCH_PAPERS:
      return nth == 0 ? BW_KIND_PAPER : BW_KIND_NONE;

    case BW_SEARCH_NAMES:
      return nth == 0 ? BW_KIND_PERSON : nth == 1 ? BW_KIND_ORGANISATION
                                                  : BW_KIND_NONE;

    case BW_SEARCH_DOCUMENTS:
    default:
      return nth == 0 ? BW_KIND_DOCUMENT : BW_KIND_NONE;
    }
}

/**
 * bw_search_space_has_kind:
 * @kind: as the search language calls it: `paper`, `post`, `document` and the like
 */
gboolean
bw_search_space_has_kind (BwSearchSpace  space,
                          const char    *kind)
{
  BwDocumentKind unused;

  g_return_val_if_fail (kind != NULL, FALSE);

  if (space == BW_SEARCH_DOCUMENTS && bw_document_kind_from_string (kind, &unused))
    return TRUE;
  for (guint i = 0; bw_search_space_get_kind (space, i) != BW_KIND_NONE; i++)
    if (strcmp (kind, bw_kind_to_string (bw_search_space_get_kind (space, i))) == 0)
      return TRUE;

  return FALSE;
}
