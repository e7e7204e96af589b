#pragma once

#include "bw-db.h"
#include "bw-touched.h"

G_BEGIN_DECLS

gboolean bw_summary_joiner_run (BwDb             *db,
                                GHashTable       *blocks,
                                const BwChanges  *made,
                                BwTouched        *touched,
                                gboolean         *joined,
                                GError          **error);

G_END_DECLS
