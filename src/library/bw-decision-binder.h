#pragma once

#include "bw-binding.h"
#include "bw-db.h"
#include "bw-decision.h"

G_BEGIN_DECLS

gboolean bw_decision_binder_bind (BwDb        *db,
                                  BwDecision  *decision,
                                  BwBinding   *binding,
                                  GError     **error);

G_END_DECLS
