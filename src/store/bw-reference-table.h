#pragma once

#include "bw-changes.h"
#include "bw-citation-record.h"
#include "bw-db.h"

G_BEGIN_DECLS

gboolean bw_reference_table_add          (BwDb                    *db,
                                          gint64                   paper_id,
                                          gint64                   document_id,
                                          int                      position,
                                          const BwCitationRecord  *record,
                                          BwChanges               *touched,
                                          GError                 **error);
gboolean bw_reference_table_resolve      (BwDb                    *db,
                                          gint64                   paper_id,
                                          const char              *scheme,
                                          const char              *value,
                                          BwChanges               *touched,
                                          GError                 **error);
gboolean bw_reference_table_cite_anew    (BwDb                    *db,
                                          gint64                   paper_id,
                                          BwChanges               *touched,
                                          GError                 **error);
gboolean bw_reference_table_resolve_all  (BwDb                    *db,
                                          gint64                   paper_id,
                                          BwChanges               *touched,
                                          GError                 **error);
gboolean bw_reference_table_remove_stale (BwDb                    *db,
                                          gint64                   paper_id,
                                          BwChanges               *touched,
                                          GError                 **error);

gboolean bw_reference_table_insert     (BwDb        *db,
                                        gint64       paper_id,
                                        gint64       document_id,
                                        int          position,
                                        const char  *scheme,
                                        const char  *value,
                                        const char  *title,
                                        gboolean    *is_new,
                                        GError     **error);
gboolean bw_reference_table_find_cited (BwDb        *db,
                                        const char  *scheme,
                                        const char  *value,
                                        gint64      *cited_id,
                                        GError     **error);
gboolean bw_reference_table_cite       (BwDb        *db,
                                        gint64       document_id,
                                        gint64       citing_id,
                                        gint64       cited_id,
                                        gboolean    *is_new,
                                        GError     **error);

G_END_DECLS
