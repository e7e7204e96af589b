#pragma once

#include "bw-changes.h"
#include "bw-db.h"
#include "bw-decisions-report.h"

G_BEGIN_DECLS

BwDecisionsReport *bw_decisions_import (BwDb       *db,
                                        GPtrArray  *decisions,
                                        BwChanges  *changes,
                                        GError    **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
