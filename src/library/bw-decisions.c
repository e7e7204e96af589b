#include "bw-decisions.h"

#include "bw-decider.h"
#include "bw-decision-maker.h"
#include "bw-decision-table.h"
#include "bw-derive.h"
#include "bw-error.h"
#include "bw-mention-decisions.h"
#include "bw-party-table.h"
#include "bw-thing-keys.h"

/* What a person decides, and takes back. Each is one transaction. */

typedef BwDecision *(*Act) (BwDb       *db,
                            BwRef       one,
                            BwRef       other,
                            BwTouched  *touched,
                            GError    **error);

static gboolean
can_be_decided (BwKind kind)
{
  return kind == BW_KIND_PAPER || kind == BW_KIND_PERSON || kind == BW_KIND_ORGANISATION;
}

static gboolean
check_kinds (BwRef    keep,
             BwRef    other,
             GError **error)
{
  if (keep.kind != other.kind || !can_be_decided (keep.kind))
    {
      g_set_error (error, BW_ERROR, BW_ERROR_INVALID,
                   "A %s and a %s cannot be one: two papers, two people or two organisations can",
                   bw_kind_to_string (keep.kind), bw_kind_to_string (other.kind));
      return FALSE;
    }
  if (keep.id == other.id)
    {
      g_set_error (error, BW_ERROR, BW_ERROR_UNCHANGED, "They are one already: %s/%" G_GINT64_FORMAT,
                   bw_kind_to_string (keep.kind), keep.id);
      return FALSE;
    }

  return TRUE;
}

static BwDecision *
merge (BwDb       *db,
       BwRef       keep,
       BwRef       other,
       BwTouched  *touched,
       GError    **error)
{
  g_autoptr (BwDecision) decision = bw_decision_new (BW_DECISION_MERGE, keep.kind, "said by hand");

  if (!check_kinds (keep, other, error) ||
      !bw_thing_keys_get (db, keep, &decision->keep, error) ||
      !bw_thing_keys_get (db, other, &decision->other, error) ||
      !bw_decision_maker_keep (db, decision, touched, error))
    return NULL;

  return g_steal_pointer (&decision);
}

/* A merge by a person is what is split before what the program has found. */
static BwDecision *
split_merge (BwDb       *db,
             gint64      merge_id,
             BwTouched  *touched,
             GError    **error)
{
  g_autoptr (BwDecision) merged = bw_decision_table_get (db, merge_id, error);

  if (merged == NULL || !bw_decider_lift_from (db, merge_id, touched, error))
    return NULL;

  merged->action = BW_DECISION_SPLIT;
  merged->of = merge_id;
  merged->made = 0;
  g_free (merged->why);
  merged->why = g_strdup ("joined by hand before");

  return bw_decision_maker_keep (db, merged, touched, error) ? g_steal_pointer (&merged) : NULL;
}

static BwDecision *
split_thing (BwDb       *db,
             BwRef       ref,
             BwTouched  *touched,
             GError    **error)
{
  g_autoptr (BwDecision) decision = bw_decision_maker_plan_split (db, ref, error);

  if (decision == NULL ||
      !(decision->other.id = bw_decision_maker_add_thing (db, ref.kind, &decision->other, error)) ||
      !bw_decision_maker_keep (db, decision, touched, error))
    return NULL;

  return g_steal_pointer (&decision);
}

static BwDecision *
split (BwDb       *db,
       BwRef       ref,
       BwRef       unused,
       BwTouched  *touched,
       GError    **error)
{
  gint64 merge_id;

  if (!can_be_decided (ref.kind))
    {
      g_set_error (error, BW_ERROR, BW_ERROR_INVALID,
                   "A %s cannot be split: a paper, a person or an organisation can",
                   bw_kind_to_string (ref.kind));
      return NULL;
    }
  if (!bw_decision_table_find_merge (db, ref, &merge_id, error))
    return NULL;

  return merge_id != 0 ? split_merge (db, merge_id, touched, error)
                       : split_thing (db, ref, touched, error);
}

/* Where all or nothing would go, nothing has been told apart. */
static gboolean
check_both (BwDb              *db,
            const BwDecision  *decision,
            GError           **error)
{
  gboolean no_keep = FALSE;
  gboolean no_other = FALSE;

  if (!bw_party_table_is_absent (db, (BwRef){ decision->kind, decision->keep.id }, &no_keep, error) ||
      !bw_party_table_is_absent (db, (BwRef){ decision->kind, decision->other.id }, &no_other, error))
    return FALSE;
  if (decision->of == 0 && (no_keep || no_other))
    g_set_error (error, BW_ERROR, BW_ERROR_UNCHANGED,
                 "There is nothing to split: “%s” is in no two documents under different names",
                 decision->keep.name);

  return decision->of != 0 || (!no_keep && !no_other);
}

/* @act: writes the log; what follows from it is done here */
static BwDecision *
run (BwDb       *db,
     Act         act,
     BwRef       one,
     BwRef       other,
     BwChanges  *changes,
     GError    **error)
{
  g_autoptr (BwTouched) touched = bw_touched_new ();
  g_autoptr (BwDecision) decision = NULL;

  if (!bw_db_begin (db, error))
    return NULL;
  if ((decision = act (db, one, other, touched, error)) && bw_derive (db, touched, changes, error) &&
      (act != split || check_both (db, decision, error)) && bw_db_commit (db, error))
    {
      bw_changes_merge (changes, touched->named);
      return g_steal_pointer (&decision);
    }

  bw_db_rollback (db);
  return NULL;
}

/**
 * bw_decisions_merge:
 * @keep: what stays
 * @other: which is the same
 * @changes: all that is touched is added to it
 *
 * Returns: (transfer full) (nullable): what has been decided, or `NULL` with @error set
 */
BwDecision *
bw_decisions_merge (BwDb       *db,
                    BwRef       keep,
                    BwRef       other,
                    BwChanges  *changes,
                    GError    **error)
{
  return run (db, merge, keep, other, changes, error);
}

/**
 * bw_decisions_split:
 * @ref: what is two things
 *
 * Takes the last merge by a person apart; where there is none, what the program has taken for
 * one. Neither is joined again by what is imported later.
 *
 * Returns: (transfer full) (nullable): what has been decided, or `NULL` with @error set:
 *   %BW_ERROR_UNCHANGED when nothing tells it from another
 */
BwDecision *
bw_decisions_split (BwDb       *db,
                    BwRef       ref,
                    BwChanges  *changes,
                    GError    **error)
{
  return run (db, split, ref, (BwRef){ BW_KIND_NONE, 0 }, changes, error);
}

/* Nothing tells two organisations apart but their names, and those are two already. */
static gboolean
check_distinct (BwRef    one,
                BwRef    other,
                GError **error)
{
  if (!check_kinds (one, other, error))
    return FALSE;
  if (one.kind == BW_KIND_ORGANISATION)
    g_set_error_literal (error, BW_ERROR, BW_ERROR_INVALID,
                         "Two papers or two people can be told apart, and no organisations");

  return one.kind != BW_KIND_ORGANISATION;
}

/* They are two already. */
static BwDecision *
distinct (BwDb       *db,
          BwRef       one,
          BwRef       other,
          BwTouched  *touched,
          GError    **error)
{
  g_autoptr (BwDecision) decision =
    bw_decision_new (BW_DECISION_DISTINCT, one.kind, "said by hand");
  gboolean known = FALSE;

  if (!check_distinct (one, other, error) || !bw_thing_keys_get (db, one, &decision->keep, error) ||
      !bw_thing_keys_get (db, other, &decision->other, error) ||
      !bw_decision_table_is_known (db, decision, &known, error))
    return NULL;
  if (known)
    {
      g_set_error (error, BW_ERROR, BW_ERROR_UNCHANGED, "“%s” and “%s” are known to be two",
                   decision->keep.name, decision->other.name);
      return NULL;
    }
  if (!bw_decision_maker_keep (db, decision, touched, error) ||
      !bw_decision_table_set_apart (db, decision->id, error))
    return NULL;

  decision->of = decision->id;

  return g_steal_pointer (&decision);
}

/**
 * bw_decisions_distinct:
 *
 * Says that two papers or people are not the same, whatever the program thinks.
 *
 * Returns: (transfer full) (nullable): what has been decided, or `NULL` with @error set:
 *   %BW_ERROR_UNCHANGED when it has been said before
 */
BwDecision *
bw_decisions_distinct (BwDb       *db,
                       BwRef       one,
                       BwRef       other,
                       BwChanges  *changes,
                       GError    **error)
{
  return run (db, distinct, one, other, changes, error);
}

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
undo (BwDb       *db,
      BwRef       unused,
      BwRef       unused_too,
      BwTouched  *touched,
      GError    **error)
{
  g_autoptr (BwDecision) decision =
    find (db, BW_DECISION_LAST, "There is no decision of yours to undo", error);

  if (decision == NULL)
    return NULL;
  if (bw_decision_is_of_mention (decision))
    return bw_mention_decisions_set_undone (db, decision, TRUE, touched->named, error)
             ? g_steal_pointer (&decision)
             : NULL;
  if (!bw_decider_lift_from (db, decision->of != 0 ? decision->of : decision->id, touched, error) ||
      !bw_decision_table_set_undone (db, decision->id, TRUE, error))
    return NULL;

  if (decision->of == decision->id)
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
  BwRef none = { BW_KIND_NONE, 0 };

  return run (db, undo, none, none, changes, error);
}

static BwDecision *
redo (BwDb       *db,
      BwRef       unused,
      BwRef       unused_too,
      BwTouched  *touched,
      GError    **error)
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

  touch_both (decision, touched);

  return g_steal_pointer (&decision);
}

/* As bw_decisions_undo(), for what was undone last. */
BwDecision *
bw_decisions_redo (BwDb       *db,
                   BwChanges  *changes,
                   GError    **error)
{
  BwRef none = { BW_KIND_NONE, 0 };

  return run (db, redo, none, none, changes, error);
}
