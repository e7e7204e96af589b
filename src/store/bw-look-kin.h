#pragma once

#include "bw-db.h"
#include "bw-news.h"
#include "bw-seen.h"

G_BEGIN_DECLS

gboolean bw_look_kin_add_seen (BwDb          *db,
                               BwSeen        *ids,
                               BwSeen        *keys,
                               GError       **error);
gboolean bw_look_kin_is_seen  (BwDb          *db,
                               const BwSeen  *ids,
                               BwNewsPart     part,
                               gint64         id,
                               gboolean      *seen,
                               GError       **error);

G_END_DECLS
