#pragma once

#include "bw-db.h"
#include "bw-decision.h"
#include "bw-touched.h"

G_BEGIN_DECLS

gint64      bw_decision_maker_keep        (BwDb                  *db,
                                           BwDecision            *decision,
                                           BwTouched             *touched,
                                           GError               **error);
gint64      bw_decision_maker_add_thing   (BwDb                  *db,
                                           BwKind                 kind,
                                           const BwDecisionSide  *side,
                                           GError               **error);
BwDecision *bw_decision_maker_plan_split  (BwDb                  *db,
                                           BwRef                  ref,
                                           GError               **error) G_GNUC_WARN_UNUSED_RESULT;
BwDecision *bw_decision_maker_plan_parts  (BwDb                  *db,
                                           const BwDecisionSide  *other,
                                           BwRef                  ref,
                                           GError               **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean    bw_decision_maker_check_split (BwDb                  *db,
                                           const BwDecision      *decision,
                                           GError               **error);

G_END_DECLS
