#pragma once

#include "bw-changes.h"
#include "bw-db.h"
#include "bw-decision.h"

G_BEGIN_DECLS

BwDecision *bw_decision_revert (BwDb       *db,
                                gint64      id,
                                BwChanges  *changes,
                                GError    **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
