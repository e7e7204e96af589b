#pragma once

#include "bw-db.h"
#include "bw-ref.h"

G_BEGIN_DECLS

gboolean bw_reference_find (BwDb        *db,
                            const char  *text,
                            BwRef       *ref,
                            GError     **error);

G_END_DECLS
