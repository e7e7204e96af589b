#pragma once

#include "bw-db.h"
#include "bw-decision.h"
#include "bw-touched.h"

G_BEGIN_DECLS

gboolean bw_decision_step_touch      (BwDb              *db,
                                      BwRef              ref,
                                      BwTouched         *touched,
                                      GError           **error);
gboolean bw_decision_step_touch_both (BwDb              *db,
                                      const BwDecision  *decision,
                                      BwTouched         *touched,
                                      GError           **error);
gboolean bw_decision_step_learn_keys (BwDb              *db,
                                      BwRef              ref,
                                      GError           **error);
gboolean bw_decision_step_reinstate  (BwDb              *db,
                                      BwRef              ref,
                                      BwTouched         *touched,
                                      GError           **error);
gboolean bw_decision_step_unite      (BwDb              *db,
                                      const BwDecision  *decision,
                                      gint64             decision_id,
                                      BwTouched         *touched,
                                      GError           **error);
gboolean bw_decision_step_merge      (BwDb              *db,
                                      const BwDecision  *decision,
                                      BwTouched         *touched,
                                      GError           **error);
gboolean bw_decision_step_split      (BwDb              *db,
                                      const BwDecision  *decision,
                                      BwTouched         *touched,
                                      GError           **error);

G_END_DECLS
