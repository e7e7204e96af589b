#pragma once

#include "bw-changes.h"
#include "bw-db.h"

G_BEGIN_DECLS

gboolean   bw_change_table_add         (BwDb             *db,
                                        const BwChanges  *changes,
                                        GError          **error);
gint64     bw_change_table_get_last    (BwDb             *db,
                                        GError          **error);
gint64     bw_change_table_get_first   (BwDb             *db,
                                        GError          **error);
BwChanges *bw_change_table_get_between (BwDb             *db,
                                        gint64            after,
                                        gint64            last,
                                        GError          **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   bw_change_table_prune       (BwDb             *db,
                                        gint64            seq,
                                        GError          **error);
char      *bw_change_table_get_uid     (BwDb             *db,
                                        GError          **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
