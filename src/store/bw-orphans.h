#pragma once

#include "bw-changes.h"
#include "bw-db.h"

G_BEGIN_DECLS

gboolean bw_orphans_remove (BwDb             *db,
                            const BwChanges  *touched,
                            BwChanges        *removed,
                            GError          **error);

G_END_DECLS
