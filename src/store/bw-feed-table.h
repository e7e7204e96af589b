#pragma once

#include "bw-db.h"
#include "bw-source-record.h"

G_BEGIN_DECLS

gboolean        bw_feed_table_find (BwDb                  *db,
                                    const BwSourceRecord  *record,
                                    gint64                *id,
                                    GError               **error);
gboolean        bw_feed_table_set  (BwDb                  *db,
                                    gint64                 source_id,
                                    const BwSourceRecord  *record,
                                    gboolean               is_own,
                                    GError               **error);
BwSourceRecord *bw_feed_table_get  (BwDb                  *db,
                                    gint64                 source_id,
                                    GError               **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
