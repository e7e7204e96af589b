#pragma once

#include "bw-db.h"

G_BEGIN_DECLS

gboolean bw_identifier_query_add (BwDb        *db,
                                  const char  *sql,
                                  gint64       id,
                                  GPtrArray   *identifiers,
                                  GError     **error);

G_END_DECLS
