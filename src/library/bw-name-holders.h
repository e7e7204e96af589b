#pragma once

#include "bw-db.h"

G_BEGIN_DECLS

GArray *bw_name_holders_find (BwDb        *db,
                              const char  *name,
                              gboolean     decided,
                              GError     **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
