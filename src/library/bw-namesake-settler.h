#pragma once

#include "bw-db.h"
#include "bw-touched.h"

G_BEGIN_DECLS

gboolean bw_namesake_settler_run     (BwDb       *db,
                                      BwTouched  *touched,
                                      GError    **error);
gboolean bw_namesake_settler_run_all (BwDb       *db,
                                      BwTouched  *touched,
                                      GError    **error);

G_END_DECLS
