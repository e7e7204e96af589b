#include "bw-decisions-import.h"

#include "bw-decision-binder.h"
#include "bw-decision-maker.h"
#include "bw-decision-query.h"
#include "bw-decision-table.h"
#include "bw-derive.h"
#include "bw-mention-decisions.h"
#include "bw-thing-keys.h"

static gboolean
keep (BwDb        *db,
      BwDecision  *decision,
      gboolean     apart,
      BwChanges   *changes,
      GError     **error)
{
  g_autoptr (BwTouched) touched = bw_touched_new ();

  touched->is_decision = TRUE;

  return bw_decision_maker_keep (db, decision, touched, error) &&
         (!apart || bw_decision_table_set_apart (db, decision->id, error)) &&
         bw_derive (db, touched, changes, error);
}

/* @may: (out): whether both are here, and nobody has said that they are two */
static gboolean
may_join (BwDb      *db,
          BwRef      whole,
          BwRef      piece,
          gboolean  *may,
          GError   **error)
{
  gboolean whole_is_there = FALSE;
  gboolean piece_is_there = FALSE;
  gboolean apart = FALSE;

  if (!bw_thing_keys_is_there (db, whole, &whole_is_there, error) ||
      !bw_thing_keys_is_there (db, piece, &piece_is_there, error) ||
      !bw_decision_query_are_two (db, whole, piece, &apart, error))
    return FALSE;

  *may = whole_is_there && piece_is_there && !apart;
  return TRUE;
}

/* Who is one in the other library may be several here: who has nothing but papers of that one is
 * them too, and whoever has others stays who they are. */
static gboolean
join_pieces (BwDb              *db,
             const BwDecision  *decision,
             const BwBinding   *binding,
             BwChanges         *changes,
             GError           **error)
{
  for (guint i = 0; i < binding->pieces->len; i++)
    {
      g_autoptr (BwDecision) merge = bw_decision_new (BW_DECISION_MERGE, decision->kind, decision->why);
      BwRef whole = { decision->kind, binding->into };
      BwRef piece = { decision->kind, g_array_index (binding->pieces, gint64, i) };
      gboolean may = FALSE;

      if (!may_join (db, whole, piece, &may, error))
        return FALSE;
      if (!may)
        continue;
      if (!bw_thing_keys_get (db, whole, &merge->keep, error) ||
          !bw_thing_keys_get (db, piece, &merge->other, error) || !keep (db, merge, FALSE, changes, error))
        return FALSE;
    }

  return TRUE;
}

static char *
describe (const BwDecision *decision)
{
  return g_strdup_printf ("%s “%s”, “%s”", bw_decision_action_to_string (decision->action),
                          decision->keep.name, decision->other.name);
}

static gboolean
import_of_things (BwDb        *db,
                  BwDecision  *decision,
                  BwBinding   *binding,
                  BwChanges   *changes,
                  GError     **error)
{
  if (!bw_decision_binder_bind (db, decision, binding, error))
    return FALSE;

  return binding->unplaced || binding->known ||
         (keep (db, decision, binding->apart, changes, error) &&
          join_pieces (db, decision, binding, changes, error));
}

static gboolean
import (BwDb               *db,
        BwDecision         *decision,
        BwDecisionsReport  *report,
        BwChanges          *changes,
        GError            **error)
{
  g_autoptr (BwBinding) binding = bw_binding_new ();

  if (bw_decision_is_of_mention (decision) ? !bw_mention_decisions_import (db, decision, binding, changes, error)
                                           : !import_of_things (db, decision, binding, changes, error))
    return FALSE;

  report->n += 1;
  if (binding->unplaced && !binding->known)
    g_ptr_array_add (report->unplaced, describe (decision));
  else
    report->n_new += !binding->known;

  return TRUE;
}

/**
 * bw_decisions_import:
 * @decisions: (element-type BwDecision): of another library; they get the ids of this one
 *
 * Takes over what somebody has decided, in one transaction. What it is about need not be here:
 * it is applied when documents come that say so. Of whom it is not known who is meant nothing is
 * taken over.
 *
 * Returns: (transfer full) (nullable): what came of it, or `NULL` with @error set
 */
BwDecisionsReport *
bw_decisions_import (BwDb       *db,
                     GPtrArray  *decisions,
                     BwChanges  *changes,
                     GError    **error)
{
  g_autoptr (BwDecisionsReport) report = bw_decisions_report_new ();

  if (!bw_db_begin (db, error))
    return NULL;
  for (guint i = 0; i < decisions->len; i++)
    if (!import (db, g_ptr_array_index (decisions, i), report, changes, error))
      {
        bw_db_rollback (db);
        return NULL;
      }
  if (bw_db_commit (db, error))
    return g_steal_pointer (&report);

  bw_db_rollback (db);
  return NULL;
}
