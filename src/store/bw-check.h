#pragma once

#include "bw-db.h"
#include "bw-search-index.h"

G_BEGIN_DECLS

gboolean bw_check_library (BwDb       *db,
                           GPtrArray  *findings,
                           GError    **error);
gboolean bw_check_repair  (BwDb       *db,
                           GError    **error);

G_END_DECLS
