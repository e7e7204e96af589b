#pragma once

#include "bw-author.h"
#include "bw-db.h"

G_BEGIN_DECLS

gboolean bw_paper_team_get_authors (BwDb       *db,
                                    gint64      paper_id,
                                    GPtrArray  *authors,
                                    gboolean   *complete,
                                    GError    **error);

G_END_DECLS
