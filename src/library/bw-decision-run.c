#include "bw-decision-run.h"

#include "bw-decision-maker.h"
#include "bw-derive.h"

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
  if ((decision = act (db, wish, touched, error)) && bw_derive (db, touched, changes, error) &&
      (!wish->splits || bw_decision_maker_check_split (db, decision, error)) && bw_db_commit (db, error))
    {
      bw_changes_merge (changes, touched->named);
      return g_steal_pointer (&decision);
    }

  bw_db_rollback (db);
  return NULL;
}
