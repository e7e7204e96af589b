#pragma once

#include "bw-db.h"
#include "bw-topic.h"

G_BEGIN_DECLS

gboolean bw_topic_query_get (BwDb       *db,
                             GPtrArray  *topics,
                             GError    **error);

G_END_DECLS
