#pragma once

#include "bw-db.h"

G_BEGIN_DECLS

gpointer bw_db_get_kept (BwDb           *self,
                         const char     *name);
gboolean bw_db_keep     (BwDb           *self,
                         const char     *name,
                         gpointer        data,
                         GDestroyNotify  destroy);

G_END_DECLS
