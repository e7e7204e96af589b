#pragma once

#include "bw-db.h"
#include "bw-touched.h"

G_BEGIN_DECLS

gboolean bw_organisation_rekey_if_older    (BwDb             *db,
                                            const BwTouched  *touched,
                                            GError          **error);
gboolean bw_organisation_rekey_choose_name (BwDb             *db,
                                            gint64            id,
                                            GError          **error);

G_END_DECLS
