#include "bw-decisions-import.h"

#include "bw-decision-maker.h"
#include "bw-decision-table.h"
#include "bw-derive.h"
#include "bw-mention-decisions.h"
#include "bw-party-table.h"
#include "bw-thing-keys.h"

/* One that the library does not hold is waited for. */
static gboolean
bind (BwDb            *db,
      BwKind           kind,
      BwDecisionSide  *side,
      GError         **error)
{
  BwRef ref = { kind, 0 };

  if (!bw_thing_keys_find (db, kind, side, &ref.id, error) ||
      (ref.id != 0 && !bw_decision_table_follow (db, &ref, error)))
    return FALSE;
  if (ref.id == 0)
    {
      ref.id = bw_decision_maker_add_thing (db, kind, side, error);
      if (ref.id == 0 || !bw_party_table_add (db, ref, side->keys, error) ||
          !bw_party_table_set_aside (db, ref, error))
        return FALSE;
    }

  side->id = ref.id;
  return TRUE;
}

/* The other side of a split is new, unless it has never been taken for what stays here.
 * @apart: (out): whether it is not new */
static gboolean
bind_split (BwDb        *db,
            BwDecision  *decision,
            gboolean    *apart,
            GError     **error)
{
  if (!bw_thing_keys_find (db, decision->kind, &decision->other, &decision->other.id, error))
    return FALSE;
  *apart = decision->other.id != 0 && decision->other.id != decision->keep.id;
  if (*apart)
    return TRUE;

  decision->other.id = bw_decision_maker_add_thing (db, decision->kind, &decision->other, error);

  return decision->other.id != 0;
}

/* What the other side is known by and the first is not. */
static GPtrArray *
get_own_keys (const BwDecision *decision)
{
  GPtrArray *keys = g_ptr_array_new ();

  for (guint i = 0; decision->other.keys[i] != NULL; i++)
    if (!bw_decision_side_has (&decision->keep, decision->other.keys[i]))
      g_ptr_array_add (keys, decision->other.keys[i]);

  return keys;
}

/* Two that somebody has told apart: one here that is either is split, by what is known of the
 * second only. Where nothing is, nothing can be done. */
static gboolean
bind_distinct (BwDb        *db,
               BwDecision  *decision,
               gboolean    *known,
               gboolean    *apart,
               GError     **error)
{
  g_autoptr (GPtrArray) own_keys = get_own_keys (decision);
  g_autofree char *name = g_strdup (decision->other.name);

  if (!bind (db, decision->kind, &decision->other, error))
    return FALSE;
  *apart = decision->other.id != decision->keep.id;
  if (*apart)
    return TRUE;

  *known = own_keys->len == 0;
  decision->action = BW_DECISION_SPLIT;
  bw_decision_side_set (&decision->other, 0, name, own_keys);

  return *known || bind_split (db, decision, apart, error);
}

/* @known: (out): whether the library says so already */
static gboolean
bind_both (BwDb        *db,
           BwDecision  *decision,
           gboolean    *known,
           gboolean    *apart,
           GError     **error)
{
  if (!bind (db, decision->kind, &decision->keep, error) ||
      !bw_decision_table_is_known (db, decision, known, error))
    return FALSE;
  if (*known)
    return TRUE;
  if (decision->action == BW_DECISION_WHOLE)
    {
      decision->other.id = decision->keep.id;
      *apart = TRUE;
      return TRUE;
    }
  if (decision->action == BW_DECISION_SPLIT)
    return bind_split (db, decision, apart, error);
  if (decision->action == BW_DECISION_DISTINCT)
    return bind_distinct (db, decision, known, apart, error);
  if (!bind (db, decision->kind, &decision->other, error))
    return FALSE;

  *known = decision->keep.id == decision->other.id;
  return TRUE;
}

static gboolean
import (BwDb        *db,
        BwDecision  *decision,
        guint       *n_new,
        BwChanges   *changes,
        GError     **error)
{
  g_autoptr (BwTouched) touched = bw_touched_new ();
  gboolean known = FALSE;
  gboolean apart = FALSE;
  gboolean is_new = FALSE;

  if (bw_decision_is_of_mention (decision))
    {
      if (!bw_mention_decisions_import (db, decision, &is_new, changes, error))
        return FALSE;
      *n_new += is_new;
      return TRUE;
    }
  if (!bind_both (db, decision, &known, &apart, error))
    return FALSE;
  if (known)
    return TRUE;

  *n_new += 1;
  touched->is_decision = TRUE;

  return bw_decision_maker_keep (db, decision, touched, error) &&
         (!apart || bw_decision_table_set_apart (db, decision->id, error)) &&
         bw_derive (db, touched, changes, error);
}

/**
 * bw_decisions_import:
 * @decisions: (element-type BwDecision): of another library; they get the ids of this one
 * @n_new: (out): how many of them this library did not hold
 *
 * Takes over what somebody has decided, in one transaction. What it is about need not be here:
 * it is applied when documents come that say so.
 */
gboolean
bw_decisions_import (BwDb       *db,
                     GPtrArray  *decisions,
                     guint      *n_new,
                     BwChanges  *changes,
                     GError    **error)
{
  *n_new = 0;
  if (!bw_db_begin (db, error))
    return FALSE;
  for (guint i = 0; i < decisions->len; i++)
    if (!import (db, g_ptr_array_index (decisions, i), n_new, changes, error))
      {
        bw_db_rollback (db);
        return FALSE;
      }
  if (bw_db_commit (db, error))
    return TRUE;

  bw_db_rollback (db);
  return FALSE;
}
