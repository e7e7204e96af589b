#pragma once

#include "bw-author-record.h"
#include "bw-db.h"
#include "bw-paper-record.h"
#include "bw-paper.h"

G_BEGIN_DECLS

gboolean bw_paper_detail_table_add              (BwDb                 *db,
                                                 gint64                id,
                                                 gint64                document_id,
                                                 const BwPaperRecord  *record,
                                                 GError              **error);
gboolean bw_paper_detail_table_add_identifier   (BwDb                 *db,
                                                 gint64                id,
                                                 gint64                document_id,
                                                 const char           *scheme,
                                                 const char           *value,
                                                 GError              **error);
gboolean bw_paper_detail_table_add_contribution (BwDb                 *db,
                                                 gint64                id,
                                                 gint64                document_id,
                                                 int                   position,
                                                 const char           *role,
                                                 gint64                person_id,
                                                 GError              **error);
gboolean bw_paper_detail_table_get_all_fields   (BwDb                 *db,
                                                 gint64                id,
                                                 GPtrArray            *fields,
                                                 GError              **error);
gboolean bw_paper_detail_table_get              (BwDb                 *db,
                                                 BwPaper              *paper,
                                                 GError              **error);

G_END_DECLS
