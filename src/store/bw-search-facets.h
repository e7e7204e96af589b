#pragma once

#include "bw-facets.h"
#include "bw-query.h"
#include "bw-search-context.h"

G_BEGIN_DECLS

#define BW_SEARCH_MAX_COUNTED 20000 /* things whose facets are counted */

gboolean bw_search_facets_count (BwSearchContext *context,
                                 const BwQuery *query,
                                 BwSearchSet *const *groups,
                                 guint n_groups,
                                 gint64 budget,
                                 BwFacets *facets,
                                 GError **error);

G_END_DECLS
