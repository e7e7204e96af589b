#pragma once

#include "bw-db.h"

G_BEGIN_DECLS

gboolean bw_title_query_find_stated (BwDb        *db,
                                     const char  *title_key,
                                     gint64      *id,
                                     GError     **error);

G_END_DECLS
