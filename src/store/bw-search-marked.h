#pragma once

#include "bw-search-context.h"
#include "bw-search-expression.h"
#include "bw-search-space.h"

G_BEGIN_DECLS

gboolean bw_search_marked_add (BwSearchContext  *context,
                               BwSearchSpace     space,
                               BwSearchTable     table,
                               const char       *expression,
                               GBytes           *plan,
                               GArray           *candidates,
                               GError          **error);

G_END_DECLS
