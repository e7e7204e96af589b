#include "bw-decision-run.h"

#include "bw-decision-kin.h"
#include "bw-decision-maker.h"
#include "bw-derive.h"

/* Who is made one with somebody is not another either whom that one is said not to be. */
static gboolean
look_apart (BwDb              *db,
            const BwDecision  *decision,
            BwTouched         *touched,
            GError           **error)
{
  gboolean is_told_apart = FALSE;

  if (decision->kind == BW_KIND_PERSON && decision->action == BW_DECISION_MERGE &&
      !bw_decision_kin_is_told_apart (db, decision, &is_told_apart, error))
    return FALSE;

  touched->is_decision = touched->is_decision && !is_told_apart;
  return TRUE;
}

/**
 * bw_decision_run:
 * @changes: all that is touched is added to it
 *
 * Decides, in one transaction.
 */
BwDecision *
bw_decision_run (BwDb          *db,
                 BwAct          act,
                 const BwWish  *wish,
                 BwChanges     *changes,
                 GError       **error)
{
  g_autoptr (BwTouched) touched = bw_touched_new ();
  g_autoptr (BwDecision) decision = NULL;

  touched->is_decision = TRUE;
  if (!bw_db_begin (db, error))
    return NULL;
  if ((decision = act (db, wish, touched, error)) && look_apart (db, decision, touched, error) &&
      bw_derive (db, touched, changes, error) &&
      (!wish->splits || bw_decision_maker_check_split (db, decision, error)) && bw_db_commit (db, error))
    {
      bw_changes_merge (changes, touched->named);
      return g_steal_pointer (&decision);
    }

  bw_db_rollback (db);
  return NULL;
}
