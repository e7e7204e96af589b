#pragma once

#include "bw-db.h"
#include "bw-decision.h"
#include "bw-touched.h"

G_BEGIN_DECLS

/**
 * BwWish:
 * @one: what it is about
 * @other: likewise
 * @id: what is taken apart or undone; 0 is the last
 * @part: what somebody has told from @one
 * @splits: whether two things have to be there then
 *
 * What a person wants to decide.
 */
typedef struct
{
  BwRef                 one;
  BwRef                 other;
  gint64                id;
  const BwDecisionSide *part;
  gboolean              splits;
} BwWish;

/* Writes the log; what follows from it is done by bw_decision_run(). */
typedef BwDecision *(*BwAct) (BwDb          *db,
                              const BwWish  *wish,
                              BwTouched     *touched,
                              GError       **error);

BwDecision *bw_decision_run (BwDb          *db,
                             BwAct          act,
                             const BwWish  *wish,
                             BwChanges     *changes,
                             GError       **error);

G_END_DECLS
