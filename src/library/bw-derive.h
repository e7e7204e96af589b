#pragma once

#include "bw-db.h"
#include "bw-touched.h"

G_BEGIN_DECLS

gboolean bw_derive           (BwDb       *db,
                              BwTouched  *touched,
                              BwChanges  *changes,
                              GError    **error);
gboolean bw_derive_summaries (BwDb       *db,
                              BwTouched  *touched,
                              BwChanges  *changes,
                              GError    **error);

G_END_DECLS
