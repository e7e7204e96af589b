#pragma once

#include "bw-db.h"
#include "bw-seen.h"

G_BEGIN_DECLS

BwSeen *bw_seen_query_get (BwDb    *db,
                           BwRef    ref,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
