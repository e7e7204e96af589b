#pragma once

#include "bw-db.h"
#include "bw-news.h"

G_BEGIN_DECLS

gboolean bw_news_origin_add (BwDb    *db,
                             gint64   person_id,
                             BwNews  *news,
                             GError **error);

gboolean bw_news_origin_add_of_organisation (BwDb    *db,
                                             gint64   organisation_id,
                                             BwNews  *news,
                                             GError **error);

G_END_DECLS
