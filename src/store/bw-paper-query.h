#pragma once

#include "bw-db.h"
#include "bw-paper.h"

G_BEGIN_DECLS

BwPaper *bw_paper_query_get                (BwDb        *db,
                                            gint64       id,
                                            GError     **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean bw_paper_query_find_by_identifier (BwDb        *db,
                                            const char  *scheme,
                                            const char  *value,
                                            gint64      *id,
                                            GError     **error);

G_END_DECLS
