#include "bw-decision-revert.h"

#include "bw-decision-query.h"
#include "bw-decision-table.h"
#include "bw-decisions.h"
#include "bw-error.h"
#include "bw-party-table.h"
#include "bw-thing-keys.h"

/* Takes one decision back, and leaves the others. */

/* What does not stand cannot be reverted. */
static gboolean
check_stands (BwDb              *db,
              const BwDecision  *decision,
              GError           **error)
{
  BwRef keep = bw_decision_get_keep (decision);
  gboolean apart = FALSE;

  if (decision->action == BW_DECISION_MERGE && !decision->by_program &&
      !bw_decision_query_is_apart (db, decision->id, &apart, error))
    return FALSE;
  if (decision->undone || apart)
    g_set_error (error, BW_ERROR, BW_ERROR_UNCHANGED, "It does not stand any more: %s/%" G_GINT64_FORMAT,
                 bw_kind_to_string (keep.kind), keep.id);

  return !decision->undone && !apart;
}

/* @id: (out): of the merge by which somebody has joined again what the program had, and somebody
 * has told apart since; or 0 */
static gboolean
find_joined_again (BwDb              *db,
                   const BwDecision  *decision,
                   gint64            *id,
                   GError           **error)
{
  g_autoptr (GArray) absent = bw_party_table_find_absent (db, decision->kind, decision->other.keys[0], error);

  *id = 0;
  for (guint i = 0; absent != NULL && i < absent->len && *id == 0; i++)
    {
      BwRef other = { decision->kind, g_array_index (absent, gint64, i) };

      if (decision->kind == BW_KIND_ORGANISATION && !bw_decision_table_find_merge_of (db, other, id, error))
        return FALSE;
    }

  return absent != NULL;
}

/* What the program has joined goes by what it knew it by. */
static BwDecision *
part_from_found (BwDb              *db,
                 const BwDecision  *decision,
                 BwChanges         *changes,
                 GError           **error)
{
  const char *prefix = decision->kind == BW_KIND_PAPER ? "title:" : "name:";
  g_autofree char *key = g_strconcat (prefix, decision->other.keys[0], NULL);
  char *keys[] = { key, NULL };
  BwDecisionSide part = { 0, decision->other.name, keys };
  BwRef ref = bw_decision_get_keep (decision);
  gint64 merge_id;

  if (!bw_decision_table_follow (db, &ref, error) || !find_joined_again (db, decision, &merge_id, error))
    return NULL;

  return merge_id != 0 ? bw_decisions_take_apart (db, merge_id, changes, error)
                       : bw_decisions_part (db, ref, &part, changes, error);
}

/* What is called the same goes by the document that calls it so. */
static BwDecision *
part_from_called (BwDb              *db,
                  const BwDecision  *decision,
                  BwChanges         *changes,
                  GError           **error)
{
  g_autofree char *key = bw_thing_keys_get_document (db, decision->document_id, error);
  char *keys[] = { key, NULL };
  g_autoptr (BwDecision) known = bw_decision_new (BW_DECISION_SPLIT, decision->kind, NULL);
  BwRef ref = bw_decision_get_keep (decision);
  BwDecisionSide part = { 0, NULL, keys };

  if (key == NULL || !bw_decision_table_follow (db, &ref, error) || !bw_thing_keys_get (db, ref, &known->keep, error))
    return NULL;

  part.name = known->keep.name;

  return bw_decisions_part (db, ref, &part, changes, error);
}

static BwDecision *
revert_found (BwDb              *db,
              const BwDecision  *decision,
              BwChanges         *changes,
              GError           **error)
{
  if (decision->action == BW_DECISION_DISTINCT) /* who was there first stays */
    return bw_decisions_merge (db, bw_decision_get_other (decision), bw_decision_get_keep (decision), changes, error);

  return bw_decision_is_as_called (decision) ? part_from_called (db, decision, changes, error)
                                             : part_from_found (db, decision, changes, error);
}

/**
 * bw_decision_revert:
 * @id: of a decision, of whomever
 *
 * Takes back what has been decided last; of what was decided before it decides the opposite, so
 * that what was decided since stays.
 *
 * Returns: (transfer full) (nullable): what has been undone or decided, or `NULL` with @error set:
 *   %BW_ERROR_UNCHANGED where it does not stand
 */
BwDecision *
bw_decision_revert (BwDb       *db,
                    gint64      id,
                    BwChanges  *changes,
                    GError    **error)
{
  g_autoptr (BwDecision) decision = bw_decision_table_get (db, id, error);
  BwRef keep;
  BwRef other;
  gint64 last;

  if (decision == NULL || !check_stands (db, decision, error) ||
      !bw_decision_table_find (db, BW_DECISION_LAST, &last, error))
    return NULL;
  if (id == last || decision->of == id || bw_decision_is_of_mention (decision))
    return bw_decisions_withdraw (db, id, changes, error);
  if (decision->by_program)
    return revert_found (db, decision, changes, error);
  if (decision->action == BW_DECISION_MERGE)
    return bw_decisions_take_apart (db, id, changes, error);

  keep = bw_decision_get_keep (decision);
  other = bw_decision_get_other (decision);
  if (!bw_decision_table_follow (db, &keep, error) || !bw_decision_table_follow (db, &other, error))
    return NULL;

  return bw_decisions_merge (db, keep, other, changes, error);
}
