#include "bw-decisions.h"

#include "bw-decider.h"
#include "bw-decision-maker.h"
#include "bw-decision-query.h"
#include "bw-decision-run.h"
#include "bw-decision-table.h"
#include "bw-error.h"
#include "bw-papers-plan.h"
#include "bw-party-table.h"
#include "bw-thing-keys.h"

/* What a person decides, and takes back. Each is one transaction. */

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
merge (BwDb          *db,
       const BwWish  *wish,
       BwTouched     *touched,
       GError       **error)
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
take_apart (BwDb          *db,
            const BwWish  *wish,
            BwTouched     *touched,
            GError       **error)
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
tell_apart (BwDb          *db,
            const BwWish  *wish,
            BwTouched     *touched,
            GError       **error)
{
  g_autoptr (BwDecision) decision =
    wish->part != NULL ? bw_decision_maker_plan_parts (db, wish->part, wish->one, error)
                       : bw_decision_maker_plan_split (db, wish->one, error);

  if (decision == NULL || !bw_papers_plan_tell (db, decision, error) ||
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
  return bw_decision_run (db, merge, &(BwWish){ .one = keep, .other = other }, changes, error);
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
  BwWish wish = { .one = ref, .splits = TRUE };

  if (!check_kind (ref, error) || !bw_decision_table_find_merge (db, ref, &wish.id, error))
    return NULL;

  return bw_decision_run (db, wish.id != 0 ? take_apart : tell_apart, &wish, changes, error);
}

/* As bw_decisions_split(), for a merge by a person, whichever has been made since. */
BwDecision *
bw_decisions_take_apart (BwDb       *db,
                         gint64      id,
                         BwChanges  *changes,
                         GError    **error)
{
  return bw_decision_run (db, take_apart, &(BwWish){ .id = id }, changes, error);
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
  BwWish wish = { .one = ref, .part = part, .splits = TRUE };

  return check_kind (ref, error) ? bw_decision_run (db, tell_apart, &wish, changes, error) : NULL;
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
distinct (BwDb          *db,
          const BwWish  *wish,
          BwTouched     *touched,
          GError       **error)
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
  return bw_decision_run (db, distinct, &(BwWish){ .one = one, .other = other }, changes, error);
}

/* What of it is two is told by nothing that it is known by, but by what it is. */
static BwDecision *
whole (BwDb          *db,
       const BwWish  *wish,
       BwTouched     *touched,
       GError       **error)
{
  BwRef one = wish->one;
  g_autoptr (BwDecision) decision = bw_decision_new (BW_DECISION_WHOLE, one.kind, "said by hand");
  gboolean known = FALSE;

  if (!bw_thing_keys_get (db, one, &decision->keep, error) ||
      !bw_thing_keys_get (db, one, &decision->other, error) ||
      !bw_decision_table_is_known (db, decision, &known, error))
    return NULL;
  if (known)
    {
      g_set_error (error, BW_ERROR, BW_ERROR_UNCHANGED, "“%s” is known to be one", decision->keep.name);
      return NULL;
    }
  if (!bw_decision_maker_keep (db, decision, touched, error) ||
      !bw_decision_table_set_apart (db, decision->id, error))
    return NULL;

  decision->of = decision->id;

  return g_steal_pointer (&decision);
}

static gboolean
check_person (BwRef    ref,
              GError **error)
{
  if (ref.kind != BW_KIND_PERSON)
    g_set_error (error, BW_ERROR, BW_ERROR_INVALID,
                 "A %s cannot be one or two by its works: a person can", bw_kind_to_string (ref.kind));

  return ref.kind == BW_KIND_PERSON;
}

/**
 * bw_decisions_whole:
 *
 * Says that a person is one, whatever their works.
 *
 * Returns: (transfer full) (nullable): what has been decided, or `NULL` with @error set:
 *   %BW_ERROR_UNCHANGED when it has been said before
 */
BwDecision *
bw_decisions_whole (BwDb       *db,
                    BwRef       ref,
                    BwChanges  *changes,
                    GError    **error)
{
  return check_person (ref, error) ? bw_decision_run (db, whole, &(BwWish){ .one = ref }, changes, error) : NULL;
}

/**
 * bw_decisions_split_works:
 *
 * As bw_decisions_split(), of a person, by those works that nothing ties to the others, whatever
 * else there is to tell two people by.
 */
BwDecision *
bw_decisions_split_works (BwDb       *db,
                          BwRef       ref,
                          BwChanges  *changes,
                          GError    **error)
{
  g_autoptr (BwDecision) plan = NULL;

  if (!check_person (ref, error) || !(plan = bw_papers_plan_split (db, ref, error)))
    return NULL;

  return bw_decisions_part (db, ref, &plan->other, changes, error);
}
