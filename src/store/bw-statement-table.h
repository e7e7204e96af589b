#pragma once

#include "bw-changes.h"
#include "bw-db.h"
#include "bw-paper-record.h"

G_BEGIN_DECLS

gboolean bw_statement_table_find     (BwDb                 *db,
                                      gint64                document_id,
                                      const BwPaperRecord  *record,
                                      gint64               *paper_id,
                                      gint64               *digest,
                                      GError              **error);
gboolean bw_statement_table_withdraw (BwDb                 *db,
                                      gint64                document_id,
                                      gint64                paper_id,
                                      BwChanges            *touched,
                                      GError              **error);
gboolean bw_statement_table_get_last (BwDb                 *db,
                                      gint64                document_id,
                                      int                  *position,
                                      GError              **error);

G_END_DECLS
