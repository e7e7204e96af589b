#pragma once

#include "bw-db.h"
#include "bw-home.h"
#include "bw-organisation.h"
#include "bw-person.h"

G_BEGIN_DECLS

gboolean bw_news_query_add                 (BwDb            *db,
                                            BwPerson        *person,
                                            gint64           now,
                                            GError         **error);
gboolean bw_news_query_add_of_organisation (BwDb            *db,
                                            BwOrganisation  *organisation,
                                            gint64           now,
                                            GError         **error);
gboolean bw_news_query_add_all             (BwDb            *db,
                                            gint64           now,
                                            GPtrArray       *links,
                                            GError         **error);

G_END_DECLS
