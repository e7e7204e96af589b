#pragma once

#include "bw-db.h"
#include "bw-touched.h"

G_BEGIN_DECLS

gboolean bw_organisation_settler_run (BwDb             *db,
                                      const BwTouched  *touched,
                                      GError          **error);

G_END_DECLS
