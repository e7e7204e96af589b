#pragma once

#include "bw-db.h"
#include "bw-path.h"

G_BEGIN_DECLS

BwPath *bw_path_query_get (BwDb    *db,
                           gint64   from,
                           gint64   to,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
