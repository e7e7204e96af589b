#pragma once

#include "bw-db.h"
#include "bw-source.h"

G_BEGIN_DECLS

gboolean bw_source_table_find         (BwDb        *db,
                                       const char  *key,
                                       gint64      *id,
                                       GError     **error);
gint64   bw_source_table_insert       (BwDb        *db,
                                       const char  *kind,
                                       const char  *key,
                                       const char  *title,
                                       GError     **error);
gboolean bw_source_table_move         (BwDb        *db,
                                       const char  *key,
                                       const char  *to,
                                       const char  *title,
                                       GError     **error);
gboolean bw_source_table_remove_empty (BwDb        *db,
                                       const char  *key,
                                       GError     **error);

BwSource *bw_source_table_get (BwDb      *db,
                               gint64     id,
                               gboolean   with_entries,
                               GError   **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
