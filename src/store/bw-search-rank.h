#pragma once

#include "bw-query-check.h"
#include "bw-search-context.h"
#include "bw-search-space.h"

G_BEGIN_DECLS

gboolean bw_search_rank (BwSearchContext     *context,
                         const BwQuery       *words,
                         BwSearchSpace        space,
                         BwSearchSet         *set,
                         GError             **error);
gboolean bw_search_sort (BwSearchContext     *context,
                         const BwQueryOrder  *order,
                         BwSearchSet         *set,
                         GError             **error);

G_END_DECLS
