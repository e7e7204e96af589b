#pragma once

#include "bw-db.h"

G_BEGIN_DECLS

gboolean bw_schema_names_add (BwDb    *db,
                              GError **error);

G_END_DECLS
