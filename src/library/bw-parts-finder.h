#pragma once

#include "bw-db.h"
#include "bw-part.h"

G_BEGIN_DECLS

BwParts *bw_parts_finder_find (BwDb      *db,
                               BwRef      ref,
                               GError   **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean bw_parts_finder_can  (BwDb      *db,
                               BwRef      ref,
                               gboolean  *can,
                               GError   **error);

G_END_DECLS
