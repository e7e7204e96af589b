#pragma once

#include "bw-db.h"

G_BEGIN_DECLS

gboolean bw_backup_write   (BwDb        *db,
                            const char  *path,
                            GError     **error);
gboolean bw_backup_restore (BwDb        *db,
                            const char  *path,
                            GError     **error);

G_END_DECLS
