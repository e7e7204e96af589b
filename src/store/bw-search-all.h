#pragma once

#include "bw-query-check.h"
#include "bw-search-context.h"
#include "bw-search-space.h"

G_BEGIN_DECLS

guint    bw_search_all_get_enough   (const BwQueryOrder  *order,
                                     guint                limit);
gboolean bw_search_all_can          (BwSearchSpace        space);
gboolean bw_search_all_count_others (BwSearchContext     *context,
                                     BwSearchSpace        space,
                                     guint                n_found,
                                     GError             **error);

G_END_DECLS
