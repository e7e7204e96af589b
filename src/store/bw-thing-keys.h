#pragma once

#include "bw-db.h"
#include "bw-decision.h"

G_BEGIN_DECLS

gboolean bw_thing_keys_get  (BwDb                  *db,
                             BwRef                  ref,
                             BwDecisionSide        *side,
                             GError               **error);
gboolean bw_thing_keys_find (BwDb                  *db,
                             BwKind                 kind,
                             const BwDecisionSide  *side,
                             gint64                *id,
                             GError               **error);

G_END_DECLS
