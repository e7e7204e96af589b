#include "bw-decision-run.h"
#include "bw-decider.h"
#include "bw-decision-table.h"
#include "bw-decisions.h"
#include "bw-error.h"
#include "bw-mention-decisions.h"

/* Takes the last decision back, and puts it back. */

/* What is said of two that are two takes nothing apart, but they may be doubtful again. */
static void
touch_both (const BwDecision *decision,
            BwTouched        *touched)
{
  bw_changes_add (touched->things, decision->kind, decision->keep.id);
  if (decision->of == decision->id)
    bw_changes_add (touched->things, decision->kind, decision->other.id);
}

static BwDecision *
find (BwDb            *db,
      BwDecisionStep   step,
      const char      *nothing,
      GError         **error)
{
  gint64 id;

  if (!bw_decision_table_find (db, step, &id, error))
    return NULL;
  if (id == 0)
    {
      g_set_error_literal (error, BW_ERROR, BW_ERROR_UNCHANGED, nothing);
      return NULL;
    }

  return bw_decision_table_get (db, id, error);
}

static BwDecision *
undo (BwDb          *db,
      const BwWish  *wish,
      BwTouched     *touched,
      GError       **error)
{
  g_autoptr (BwDecision) decision =
    wish->id != 0 ? bw_decision_table_get (db, wish->id, error)
                  : find (db, BW_DECISION_LAST, "There is no decision of yours to undo", error);

  if (decision == NULL)
    return NULL;
  if (bw_decision_is_of_mention (decision))
    return bw_mention_decisions_set_undone (db, decision, TRUE, touched->named, error)
             ? g_steal_pointer (&decision)
             : NULL;
  if (!bw_decider_lift_from (db, decision->of != 0 ? decision->of : decision->id, touched, error) ||
      !bw_decision_table_set_undone (db, decision->id, TRUE, error))
    return NULL;

  touched->is_decision = !bw_decision_tells_namesakes (decision) && !bw_decision_is_of_two (decision);
  touch_both (decision, touched);

  return g_steal_pointer (&decision);
}

/* Returns: (transfer full) (nullable): what was undone, or `NULL` with @error set:
 *   %BW_ERROR_UNCHANGED when there is nothing to undo */
BwDecision *
bw_decisions_undo (BwDb       *db,
                   BwChanges  *changes,
                   GError    **error)
{
  return bw_decision_run (db, undo, &(BwWish){ .id = 0 }, changes, error);
}

/* As bw_decisions_undo(), for one that is the last, or on which none of those after it rests. */
BwDecision *
bw_decisions_withdraw (BwDb       *db,
                       gint64      id,
                       BwChanges  *changes,
                       GError    **error)
{
  return bw_decision_run (db, undo, &(BwWish){ .id = id }, changes, error);
}

static BwDecision *
redo (BwDb          *db,
      const BwWish  *wish,
      BwTouched     *touched,
      GError       **error)
{
  g_autoptr (BwDecision) decision =
    find (db, BW_DECISION_NEXT, "There is no decision of yours to redo", error);

  if (decision == NULL)
    return NULL;
  if (bw_decision_is_of_mention (decision))
    return bw_mention_decisions_set_undone (db, decision, FALSE, touched->named, error)
             ? g_steal_pointer (&decision)
             : NULL;
  if ((decision->of != 0 && !bw_decider_lift_from (db, decision->of, touched, error)) ||
      !bw_decision_table_set_undone (db, decision->id, FALSE, error))
    return NULL;

  touched->is_decision = !bw_decision_tells_namesakes (decision) && !bw_decision_is_of_two (decision);
  touch_both (decision, touched);

  return g_steal_pointer (&decision);
}

/* As bw_decisions_undo(), for what was undone last. */
BwDecision *
bw_decisions_redo (BwDb       *db,
                   BwChanges  *changes,
                   GError    **error)
{
  return bw_decision_run (db, redo, &(BwWish){ .id = 0 }, changes, error);
}
