#pragma once

#include "bw-query.h"
#include "bw-search-context.h"
#include "bw-search-space.h"

G_BEGIN_DECLS

gboolean bw_search_finder_find (BwSearchContext  *context,
                                const BwQuery    *query,
                                BwSearchSpace     space,
                                BwSearchSet      *found,
                                GError          **error);

G_END_DECLS
