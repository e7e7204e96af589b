#pragma once

#include "bw-brief.h"
#include "bw-db.h"

G_BEGIN_DECLS

BwBrief *bw_brief_query_paper      (BwDb       *db,
                                    gint64      id,
                                    GError    **error) G_GNUC_WARN_UNUSED_RESULT;
BwBrief *bw_brief_query_document   (BwDb       *db,
                                    gint64      id,
                                    GError    **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean bw_brief_query_sightings  (BwDb       *db,
                                    gint64      paper_id,
                                    GPtrArray  *sightings,
                                    GError    **error);
GStrv    bw_brief_query_categories (BwDb       *db,
                                    gint64      paper_id,
                                    GError    **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
