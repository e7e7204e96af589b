#pragma once

#include "bw-db.h"
#include "bw-home.h"

G_BEGIN_DECLS

BwHome *bw_home_query_get (BwDb    *db,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
