#pragma once

#include "bw-db.h"
#include "bw-touched.h"

G_BEGIN_DECLS

gboolean bw_namesake_names_add (BwDb             *db,
                                BwTouched        *touched,
                                const BwChanges  *things,
                                GHashTable       *names,
                                GError          **error);

G_END_DECLS
