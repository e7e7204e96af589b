#include "bw-decisions.h"

#include "bw-decider.h"
#include "bw-decision-maker.h"
#include "bw-decision-query.h"
#include "bw-decision-table.h"
#include "bw-derive.h"
#include "bw-error.h"
#include "bw-mention-decisions.h"
#include "bw-party-table.h"
#include "bw-thing-keys.h"

/* What a person decides, and takes back. Each is one transaction. */

/*
 * one, other: what it is about
 * id: what is taken apart or undone; 0 is the last
 * part: what somebody has told from one
 */
typedef struct
{
  BwRef                 one;
  BwRef                 other;
  gint64                id;
  const BwDecisionSide *part;
} Wish;

typedef BwDecision *(*Act) (BwDb        *db,
                            const Wish  *wish,
                            BwTouched   *touched,
                            GError     **error);

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
    g_set_error (error, BW_ERROR, BW_ERROR_UNCHANGED, "They are one already: %s/%" G_GINT64_FORMAT,
                 bw_kind_to_string (keep.kind), keep.id);

  return keep.id != other.id;
}

static BwDecision *
merge (BwDb        *db,
       const Wish  *wish,
       BwTouched   *touched,
       GError     **error)
{
  BwRef keep = wish->one;
  BwRef other = wish->other;
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
take_apart (BwDb        *db,
            const Wish  *wish,
            BwTouched   *touched,
            GError     **error)
{
  g_autoptr (BwDecision) merged = bw_decision_table_get (db, wish->id, error);

  if (merged == NULL || !bw_decider_lift_from (db, merged->id, touched, error))
    return NULL;

  merged->action = BW_DECISION_SPLIT;
  merged->of = merged->id;
  merged->made = 0;
  g_free (merged->why);
  merged->why = g_strdup ("joined by hand before");

  return bw_decision_maker_keep (db, merged, touched, error) ? g_steal_pointer (&merged) : NULL;
}

/* By what the program finds, or by what the wish is told by. */
static BwDecision *
tell_apart (BwDb        *db,
            const Wish  *wish,
            BwTouched   *touched,
            GError     **error)
{
  g_autoptr (BwDecision) decision =
    wish->part != NULL ? bw_decision_maker_plan_parts (db, wish->part, wish->one, error)
                       : bw_decision_maker_plan_split (db, wish->one, error);

  if (decision == NULL ||
      !(decision->other.id = bw_decision_maker_add_thing (db, wish->one.kind, &decision->other, error)) ||
      !bw_decision_maker_keep (db, decision, touched, error))
    return NULL;

  return g_steal_pointer (&decision);
}

static gboolean
check_kind (BwRef    ref,
            GError **error)
{
  if (!can_be_decided (ref.kind))
    g_set_error (error, BW_ERROR, BW_ERROR_INVALID,
                 "A %s cannot be split: a paper, a person or an organisation can",
                 bw_kind_to_string (ref.kind));

  return can_be_decided (ref.kind);
}

/* @act: writes the log; what follows from it is done here */
static BwDecision *
run (BwDb        *db,
     Act          act,
     const Wish  *wish,
     BwChanges   *changes,
     GError     **error)
{
  g_autoptr (BwTouched) touched = bw_touched_new ();
  g_autoptr (BwDecision) decision = NULL;

  touched->is_decision = TRUE;
  if (!bw_db_begin (db, error))
    return NULL;
  if ((decision = act (db, wish, touched, error)) && bw_derive (db, touched, changes, error) &&
      (act != tell_apart || bw_decision_maker_check_split (db, decision, error)) && bw_db_commit (db, error))
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
  return run (db, merge, &(Wish){ .one = keep, .other = other }, changes, error);
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
  Wish wish = { .one = ref };

  if (!check_kind (ref, error) || !bw_decision_table_find_merge (db, ref, &wish.id, error))
    return NULL;

  return run (db, wish.id != 0 ? take_apart : tell_apart, &wish, changes, error);
}

/* As bw_decisions_split(), for a merge by a person, whichever has been made since. */
BwDecision *
bw_decisions_take_apart (BwDb       *db,
                         gint64      id,
                         BwChanges  *changes,
                         GError    **error)
{
  return run (db, take_apart, &(Wish){ .id = id }, changes, error);
}

/**
 * bw_decisions_part:
 * @ref: what is two things
 * @part: what the other is called, and the keys that tell it
 *
 * As bw_decisions_split(), but by what somebody has told apart.
 */
BwDecision *
bw_decisions_part (BwDb                  *db,
                   BwRef                  ref,
                   const BwDecisionSide  *part,
                   BwChanges             *changes,
                   GError               **error)
{
  Wish wish = { .one = ref, .part = part };

  return check_kind (ref, error) ? run (db, tell_apart, &wish, changes, error) : NULL;
}

/* Organisations are told apart by their names, and are two already. */
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
distinct (BwDb        *db,
          const Wish  *wish,
          BwTouched   *touched,
          GError     **error)
{
  BwRef one = wish->one;
  BwRef other = wish->other;
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
  return run (db, distinct, &(Wish){ .one = one, .other = other }, changes, error);
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
undo (BwDb        *db,
      const Wish  *wish,
      BwTouched   *touched,
      GError     **error)
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

  touched->is_decision = !bw_decision_tells_namesakes (decision);
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
  return run (db, undo, &(Wish){ .id = 0 }, changes, error);
}

/* As bw_decisions_undo(), for one that is the last, or on which none of those after it rests. */
BwDecision *
bw_decisions_withdraw (BwDb       *db,
                       gint64      id,
                       BwChanges  *changes,
                       GError    **error)
{
  return run (db, undo, &(Wish){ .id = id }, changes, error);
}

static BwDecision *
redo (BwDb        *db,
      const Wish  *wish,
      BwTouched   *touched,
      GError     **error)
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

  touched->is_decision = !bw_decision_tells_namesakes (decision);
  touch_both (decision, touched);

  return g_steal_pointer (&decision);
}

/* As bw_decisions_undo(), for what was undone last. */
BwDecision *
bw_decisions_redo (BwDb       *db,
                   BwChanges  *changes,
                   GError    **error)
{
  return run (db, redo, &(Wish){ .id = 0 }, changes, error);
}
