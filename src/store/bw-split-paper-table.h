#pragma once

#include "bw-db.h"

G_BEGIN_DECLS

/* Which papers the splits of people have meant by what tells them. */

gboolean bw_split_paper_table_find (BwDb        *db,
                                    gint64       decision_id,
                                    const char  *key,
                                    gint64      *paper_id,
                                    GError     **error);
gboolean bw_split_paper_table_set  (BwDb        *db,
                                    gint64       decision_id,
                                    const char  *key,
                                    gint64       paper_id,
                                    GError     **error);

G_END_DECLS
