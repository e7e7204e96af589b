#pragma once

#include "bw-changes.h"
#include "bw-db.h"

G_BEGIN_DECLS

gboolean bw_note_settle (BwDb       *db,
                         GPtrArray  *paths,
                         GPtrArray  *found,
                         guint      *n_withdrawn,
                         BwChanges  *changes,
                         GError    **error);

G_END_DECLS
