#pragma once

#include "bw-db.h"
#include "bw-saved-search.h"

G_BEGIN_DECLS

gboolean       bw_saved_search_table_add    (BwDb                 *db,
                                             const BwSavedSearch  *saved,
                                             GError              **error);
gboolean       bw_saved_search_table_rename (BwDb                 *db,
                                             const char           *name,
                                             const char           *new_name,
                                             GError              **error);
gboolean       bw_saved_search_table_remove (BwDb                 *db,
                                             gint64                id,
                                             GError              **error);
gboolean       bw_saved_search_table_look   (BwDb                 *db,
                                             gint64                id,
                                             GError              **error);
BwSavedSearch *bw_saved_search_table_find   (BwDb                 *db,
                                             const char           *name,
                                             GError              **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray     *bw_saved_search_table_list   (BwDb                 *db,
                                             GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
