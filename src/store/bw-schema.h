#pragma once

#include "bw-db.h"

G_BEGIN_DECLS

int      bw_schema_get_version (BwDb    *db,
                                GError **error);
gboolean bw_schema_check       (BwDb    *db,
                                GError **error);
gboolean bw_schema_is_old      (BwDb    *db);
gboolean bw_schema_migrate     (BwDb    *db,
                                GError **error);

G_END_DECLS
