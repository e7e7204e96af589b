#pragma once

#include "bw-db.h"

G_BEGIN_DECLS

gboolean bw_organisation_merge     (BwDb        *db,
                                    gint64       from,
                                    gint64       to,
                                    GError     **error);
gboolean bw_organisation_move_name (BwDb        *db,
                                    gint64       from,
                                    gint64       to,
                                    const char  *name,
                                    const char  *key,
                                    GError     **error);
gboolean bw_organisation_move_mark (BwDb        *db,
                                    gint64       from,
                                    gint64       to,
                                    const char  *key,
                                    GError     **error);
gboolean bw_organisation_take_name (BwDb        *db,
                                    gint64       from,
                                    gint64       to,
                                    const char  *name,
                                    GError     **error);

G_END_DECLS
