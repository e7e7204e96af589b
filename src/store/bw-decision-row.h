#pragma once

#include "bw-decision.h"
#include "bw-stmt.h"

G_BEGIN_DECLS

#define BW_DECISION_COLUMNS                                                         \
  "id, action, kind, decider, keep_id, keep_name, keep_keys, other_id, other_name," \
  " other_keys, why, document_id, made, of, undone"

#define BW_DECISION_ROW "SELECT " BW_DECISION_COLUMNS " FROM decision"

/* A merge that has been taken apart does not stand while the split does. */
#define BW_DECISION_IS_LIVE                                                           \
  "decider = 'person' AND undone = 0 AND NOT EXISTS (SELECT 1 FROM decision AS split" \
  " WHERE split.of = decision.id AND split.undone = 0)"

#define BW_DECISION_N_COLUMNS 15

BwDecision *bw_decision_row_read (BwStmt *stmt) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
