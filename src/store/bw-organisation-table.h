#pragma once

#include "bw-db.h"

G_BEGIN_DECLS

gint64 bw_organisation_table_ensure (BwDb        *db,
                                     gint64       document_id,
                                     const char  *name,
                                     gboolean    *is_new,
                                     GError     **error);

G_END_DECLS
