#pragma once

#include "bw-author.h"
#include "bw-db.h"

G_BEGIN_DECLS

gboolean bw_paper_team_get_authors (BwDb       *db,
                                    gint64      paper_id,
                                    GPtrArray  *authors,
                                    gboolean   *complete,
                                    GError    **error);

GArray *bw_paper_team_get_people (BwDb    *db,
                                  gint64   paper_id,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
