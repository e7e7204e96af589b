#pragma once

#include "bw-db.h"
#include "bw-search-counts.h"

G_BEGIN_DECLS

/* By what things are counted, in the order in which it is told. */
typedef enum
{
  BW_SEARCH_BY_KIND,
  BW_SEARCH_BY_YEAR,
  BW_SEARCH_BY_CATEGORY,
  BW_SEARCH_BY_AUTHOR,
  BW_SEARCH_BY_STATE,
  BW_SEARCH_BY_SOURCE,
  BW_N_SEARCH_FACETS
} BwSearchFacet;

/**
 * BwSearchValues:
 *
 * How many of some things have each of the values by which they are told apart.
 */
typedef struct _BwSearchValues BwSearchValues;

const char   *bw_search_facet_get_field (BwSearchFacet  facet);
BwSearchFacet bw_search_facet_find      (const char    *part);

BwSearchValues *bw_search_values_new  (BwDb            *library) G_GNUC_WARN_UNUSED_RESULT;
void            bw_search_values_free (BwSearchValues  *self);
gboolean        bw_search_values_add  (BwSearchValues  *self,
                                       BwRef            ref,
                                       const char      *kind,
                                       guint            thing,
                                       GError         **error);
GPtrArray      *bw_search_values_list (BwSearchValues  *self,
                                       BwSearchFacet    facet) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwSearchValues, bw_search_values_free)

G_END_DECLS
