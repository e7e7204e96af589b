#pragma once

#include "bw-query.h"
#include "bw-search-context.h"

G_BEGIN_DECLS

const char  *bw_search_meaning_get_relation (const BwQuery    *query,
                                             const BwQuery    *value);
BwSearchSet *bw_search_meaning_get          (BwSearchContext  *context,
                                             const BwQuery    *query,
                                             const BwQuery    *value,
                                             GError          **error);

G_END_DECLS
