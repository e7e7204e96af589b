#pragma once

#include "bw-namesake-block.h"
#include "bw-touched.h"

G_BEGIN_DECLS

gboolean bw_namesake_mover_run (BwDb             *db,
                                BwNamesakeBlock  *block,
                                const guint      *firsts,
                                GHashTable       *fresh,
                                BwTouched        *touched,
                                GError          **error);

G_END_DECLS
