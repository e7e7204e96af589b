#pragma once

#include "bw-query.h"
#include "bw-search-context.h"

G_BEGIN_DECLS

BwSearchSet *bw_search_exact_find  (BwSearchContext  *context,
                                    const BwQuery    *query,
                                    const char       *text,
                                    GError          **error) G_GNUC_WARN_UNUSED_RESULT;
void         bw_search_exact_raise (GPtrArray        *hits,
                                    const char       *words);

G_END_DECLS
