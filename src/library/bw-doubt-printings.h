#pragma once

#include "bw-db.h"

G_BEGIN_DECLS

gboolean bw_doubt_printings_tell (BwDb       *db,
                                  gint64      id,
                                  gint64      other_id,
                                  GPtrArray  *clues,
                                  GError    **error);

G_END_DECLS
