#pragma once

#include "bw-db.h"
#include "bw-entry-record.h"

G_BEGIN_DECLS

gboolean       bw_entry_table_set (BwDb                 *db,
                                   gint64                document_id,
                                   const BwEntryRecord  *record,
                                   GPtrArray            *authors,
                                   GError              **error);
BwEntryRecord *bw_entry_table_get (BwDb                 *db,
                                   gint64                document_id,
                                   GPtrArray            *authors,
                                   GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
