#include "bw-decision-lift.h"

#include <string.h>

#include "bw-decision-step.h"
#include "bw-decision-table.h"
#include "bw-moved-facts.h"
#include "bw-organisation-key-table.h"
#include "bw-organisation-merge.h"
#include "bw-party-table.h"
#include "bw-split-facts.h"

/* Takes one decision away from what has been found, as if it had not been applied. */

/* Whose name an abbreviation is that stands for one name only. */
static gboolean
find_owner_of_full (BwDb        *db,
                    const char  *key,
                    gint64      *id,
                    GError     **error)
{
  g_auto (GStrv) full = bw_organisation_key_table_get_full (db, key + strlen ("name:"), error);
  g_autofree char *full_key = NULL;

  if (full == NULL)
    return FALSE;
  if (g_strv_length (full) != 1)
    return TRUE;

  full_key = g_strconcat ("name:", full[0], NULL);

  return bw_party_table_find_by_key (db, BW_KIND_ORGANISATION, full_key, id, error);
}

/* @is_other: (out): whether who had the name was the other before the decision */
static gboolean
was_other (BwDb              *db,
           const BwDecision  *decision,
           const char        *key,
           gboolean          *is_other,
           GError           **error)
{
  BwRef ref = { BW_KIND_ORGANISATION, 0 };

  if (!bw_party_table_find_by_key (db, ref.kind, key, &ref.id, error) ||
      (ref.id == 0 && !find_owner_of_full (db, key, &ref.id, error)) ||
      (ref.id != 0 && !bw_decision_table_follow_until (db, &ref, decision->id, error)))
    return FALSE;

  *is_other = ref.id == decision->other.id;
  return TRUE;
}

static gboolean
part_organisations (BwDb              *db,
                    const BwDecision  *decision,
                    GError           **error)
{
  g_autoptr (BwDecision) sides = bw_decision_new (decision->action, decision->kind, NULL);
  g_autoptr (GPtrArray) own = g_ptr_array_new ();
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  g_auto (GStrv) keys =
    bw_organisation_key_table_get_both (db, decision->keep.id, decision->other.id, error);

  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    {
      gboolean is_other;

      if (!was_other (db, decision, keys[i], &is_other, error))
        return FALSE;
      g_ptr_array_add (is_other ? others : own, keys[i]);
    }
  bw_decision_side_set (&sides->keep, 0, NULL, own);
  bw_decision_side_set (&sides->other, 0, NULL, others);

  return keys != NULL && bw_split_facts_move_organisation (db, decision->keep.id, decision->other.id,
                                                           &sides->keep, &sides->other, error);
}

/* What the program thinks of the names it is asked again. */
static gboolean
unsettle (BwDb                  *db,
          BwKind                 kind,
          const BwDecisionSide  *side,
          GError               **error)
{
  for (guint i = 0; kind == BW_KIND_ORGANISATION && side->keys[i] != NULL; i++)
    if (g_str_has_prefix (side->keys[i], "name:") &&
        !bw_organisation_key_table_unsettle (db, side->keys[i] + strlen ("name:"), error))
      return FALSE;

  return TRUE;
}

/* @document_id: to take apart only what it states, or 0 */
gboolean
bw_decision_lift_merge (BwDb              *db,
                        const BwDecision  *decision,
                        gint64             document_id,
                        BwTouched         *touched,
                        GError           **error)
{
  gint64 from = decision->other.id;
  gint64 to = decision->keep.id;

  if (!bw_decision_step_reinstate (db, bw_decision_get_keep (decision), touched, error) ||
      !bw_decision_step_reinstate (db, bw_decision_get_other (decision), touched, error) ||
      !bw_decision_step_touch_both (db, decision, touched, error))
    return FALSE;
  if (decision->kind == BW_KIND_ORGANISATION ? !part_organisations (db, decision, error)
                                             : !bw_moved_facts_give_back (db, decision->kind, decision->id,
                                                                          from, to, document_id, error))
    return FALSE;

  return (document_id != 0 ||
          bw_moved_facts_give_mark_back (db, decision->kind, decision->id, from, to, error)) &&
         unsettle (db, decision->kind, &decision->keep, error) &&
         unsettle (db, decision->kind, &decision->other, error) &&
         (decision->kind != BW_KIND_PAPER ||
          bw_split_facts_cite (db, decision, touched, error)) &&
         bw_decision_step_touch (db, bw_decision_get_other (decision), touched, error);
}

/* The two are one again, but for what was marked meanwhile. */
gboolean
bw_decision_lift_split (BwDb              *db,
                        const BwDecision  *decision,
                        BwTouched         *touched,
                        GError           **error)
{
  gint64 from = decision->other.id;
  gint64 to = decision->keep.id;
  gboolean absent = FALSE;

  if (decision->of != 0)
    return TRUE;
  if (!bw_party_table_is_absent (db, bw_decision_get_other (decision), &absent, error))
    return FALSE;
  if (absent)
    return TRUE;
  if (!bw_decision_step_reinstate (db, bw_decision_get_keep (decision), touched, error) ||
      !bw_decision_step_touch_both (db, decision, touched, error) ||
      !bw_moved_facts_move_mark (db, decision->kind, decision->id, from, to, error))
    return FALSE;
  if (!bw_decision_step_unite (db, decision, 0, touched, error) ||
      !bw_party_table_retire (db, bw_decision_get_other (decision), error))
    return FALSE;

  return bw_decision_step_learn_keys (db, bw_decision_get_keep (decision), error) &&
         unsettle (db, decision->kind, &decision->other, error);
}
