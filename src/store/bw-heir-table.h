#pragma once

#include "bw-db.h"

G_BEGIN_DECLS

gboolean    bw_heir_table_set           (BwDb      *db,
                                         gint64     person_id,
                                         gint64     heir_id,
                                         GError   **error);
gboolean    bw_heir_table_clear         (BwDb      *db,
                                         gint64     person_id,
                                         GError   **error);
gboolean    bw_heir_table_is_heir       (BwDb      *db,
                                         gint64     person_id,
                                         gboolean  *is,
                                         GError   **error);
gboolean    bw_heir_table_forget_papers (BwDb      *db,
                                         gint64     person_id,
                                         GError   **error);
GHashTable *bw_heir_table_get_all       (BwDb      *db,
                                         GError   **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
