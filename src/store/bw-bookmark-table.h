#pragma once

#include "bw-db.h"
#include "bw-mark-record.h"
#include "bw-ref.h"

G_BEGIN_DECLS

/* Called for each bookmark; gives whether to go on, else with @error set. */
typedef gboolean (*BwBookmarkFunc) (BwRef        ref,
                                    const char  *key,
                                    gint64       created,
                                    gpointer     user_data,
                                    GError     **error);

gboolean bw_bookmark_table_foreach  (BwDb                *db,
                                     BwBookmarkFunc       func,
                                     gpointer             user_data,
                                     GError             **error);
gboolean bw_bookmark_table_add      (BwDb                *db,
                                     BwRef                ref,
                                     GError             **error);
gboolean bw_bookmark_table_remove   (BwDb                *db,
                                     BwRef                ref,
                                     GError             **error);
gboolean bw_bookmark_table_contains (BwDb                *db,
                                     BwRef                ref,
                                     gboolean            *contains,
                                     GError             **error);
gboolean bw_bookmark_table_restore  (BwDb                *db,
                                     const BwMarkRecord  *mark,
                                     gint64              *id,
                                     GError             **error);

G_END_DECLS
