#pragma once

#include "bw-changes.h"
#include "bw-db.h"

G_BEGIN_DECLS

gboolean bw_decisions_import (BwDb       *db,
                              GPtrArray  *decisions,
                              guint      *n_new,
                              BwChanges  *changes,
                              GError    **error);

G_END_DECLS
