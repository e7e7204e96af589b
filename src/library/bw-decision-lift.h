#pragma once

#include "bw-db.h"
#include "bw-decision.h"
#include "bw-touched.h"

G_BEGIN_DECLS

gboolean bw_decision_lift_merge    (BwDb              *db,
                                    const BwDecision  *decision,
                                    gint64             document_id,
                                    BwTouched         *touched,
                                    GError           **error);
gboolean bw_decision_lift_document (BwDb              *db,
                                    const BwDecision  *decision,
                                    gint64             document_id,
                                    BwTouched         *touched,
                                    GError           **error);
gboolean bw_decision_lift_split    (BwDb              *db,
                                    const BwDecision  *decision,
                                    BwTouched         *touched,
                                    GError           **error);

G_END_DECLS
