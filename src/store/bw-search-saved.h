#pragma once

#include "bw-db.h"
#include "bw-query.h"

G_BEGIN_DECLS

gboolean bw_search_expand_saved (BwDb       *library,
                                 BwQuery    *query,
                                 GPtrArray  *hints,
                                 GError    **error);

G_END_DECLS
