#pragma once

#include "bw-db.h"
#include "bw-paper-record.h"

G_BEGIN_DECLS

gint64 bw_resolver_ensure_person (BwDb                 *db,
                                  const char           *name,
                                  const char           *key,
                                  gboolean             *is_new,
                                  GError              **error);
gint64 bw_resolver_ensure_paper  (BwDb                 *db,
                                  const BwPaperRecord  *record,
                                  BwDate                published,
                                  gboolean              authors_in_order,
                                  gboolean             *is_new,
                                  GError              **error);

G_END_DECLS
