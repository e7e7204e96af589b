#pragma once

#include "bw-changes.h"
#include "bw-db.h"
#include "bw-decision.h"

G_BEGIN_DECLS

BwDecision *bw_decisions_merge       (BwDb                  *db,
                                      BwRef                  keep,
                                      BwRef                  other,
                                      BwChanges             *changes,
                                      GError               **error) G_GNUC_WARN_UNUSED_RESULT;
BwDecision *bw_decisions_split       (BwDb                  *db,
                                      BwRef                  ref,
                                      BwChanges             *changes,
                                      GError               **error) G_GNUC_WARN_UNUSED_RESULT;
BwDecision *bw_decisions_split_works (BwDb                  *db,
                                      BwRef                  ref,
                                      BwChanges             *changes,
                                      GError               **error) G_GNUC_WARN_UNUSED_RESULT;
BwDecision *bw_decisions_whole       (BwDb                  *db,
                                      BwRef                  ref,
                                      BwChanges             *changes,
                                      GError               **error) G_GNUC_WARN_UNUSED_RESULT;
BwDecision *bw_decisions_undo        (BwDb                  *db,
                                      BwChanges             *changes,
                                      GError               **error) G_GNUC_WARN_UNUSED_RESULT;
BwDecision *bw_decisions_redo        (BwDb                  *db,
                                      BwChanges             *changes,
                                      GError               **error) G_GNUC_WARN_UNUSED_RESULT;
BwDecision *bw_decisions_part        (BwDb                  *db,
                                      BwRef                  ref,
                                      const BwDecisionSide  *part,
                                      BwChanges             *changes,
                                      GError               **error) G_GNUC_WARN_UNUSED_RESULT;
BwDecision *bw_decisions_take_apart  (BwDb                  *db,
                                      gint64                 id,
                                      BwChanges             *changes,
                                      GError               **error) G_GNUC_WARN_UNUSED_RESULT;
BwDecision *bw_decisions_withdraw    (BwDb                  *db,
                                      gint64                 id,
                                      BwChanges             *changes,
                                      GError               **error) G_GNUC_WARN_UNUSED_RESULT;
BwDecision *bw_decisions_distinct    (BwDb                  *db,
                                      BwRef                  one,
                                      BwRef                  other,
                                      BwChanges             *changes,
                                      GError               **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
