#pragma once

#include "bw-changes.h"
#include "bw-db.h"

G_BEGIN_DECLS

gboolean bw_look_note (BwDb             *db,
                       const BwChanges  *touched,
                       const BwChanges  *cited,
                       GError          **error);

G_END_DECLS
