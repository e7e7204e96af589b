#include "bw-decider.h"

#include <string.h>

#include "bw-decision-heirs.h"
#include "bw-decision-lift.h"
#include "bw-decision-step.h"
#include "bw-decision-table.h"
#include "bw-moved-facts.h"
#include "bw-organisation-table.h"
#include "bw-party-table.h"

/*
 * What the person has decided lies over what the program has found, as a pile: documents are
 * read as if nobody had decided anything, and after that each decision is applied in order to
 * what it is about. To take one away, those above it are lifted, the last first, and applied
 * again. So what is decided and what is found never mix, whatever comes in.
 */

/* @elsewhere: (out): whether the program has found that the other is a third organisation */
static gboolean
is_elsewhere (BwDb              *db,
              const BwDecision  *decision,
              gboolean          *elsewhere,
              GError           **error)
{
  g_auto (GStrv) keys = bw_party_table_get_keys (db, bw_decision_get_other (decision), error);
  BwRef keep = bw_decision_get_keep (decision);

  if (keys == NULL || !bw_decision_table_follow (db, &keep, error))
    return FALSE;
  for (guint i = 0; keys[i] != NULL && !*elsewhere; i++)
    {
      gint64 holder;

      if (!bw_organisation_table_find (db, keys[i] + strlen ("name:"), &holder, error))
        return FALSE;
      *elsewhere = holder != 0 && holder != keep.id;
    }

  return TRUE;
}

/* @is: (out): whether the program has found that the other's name stands for a third organisation,
 * which has it beside its own: no name is left to be told apart by */
static gboolean
is_name_of_third (BwDb              *db,
                  const BwDecision  *split,
                  gboolean          *is,
                  GError           **error)
{
  const char *name = split->other.keys[0];
  const char *key = name != NULL && g_str_has_prefix (name, "name:") ? name + strlen ("name:") : "";
  g_autofree char *own = NULL;
  gint64 holder;

  if (!bw_organisation_table_find (db, key, &holder, error))
    return FALSE;
  if (holder == 0 || holder == split->keep.id || holder == split->other.id)
    return TRUE;
  if (!(own = bw_organisation_table_get_key (db, holder, error)))
    return FALSE;

  *is = strcmp (own, key) != 0;
  return TRUE;
}

static gboolean
apply_merge (BwDb              *db,
             const BwDecision  *merge,
             BwTouched         *touched,
             GError           **error)
{
  gboolean elsewhere = FALSE;
  gboolean absent = FALSE;

  if (!bw_party_table_is_absent (db, bw_decision_get_other (merge), &absent, error) ||
      (absent && merge->kind == BW_KIND_ORGANISATION && !is_elsewhere (db, merge, &elsewhere, error)))
    return FALSE;

  return (absent && !elsewhere) || bw_decision_step_merge (db, merge, touched, error);
}

/* A split has something to do where something is stated anew. */
static gboolean
apply_split (BwDb              *db,
             const BwDecision  *split,
             BwTouched         *touched,
             GError           **error)
{
  gboolean absent = FALSE;
  gboolean of_third = FALSE;

  if (split->of != 0 || !bw_changes_contains (touched->things, split->kind, split->keep.id))
    return TRUE;
  if (!bw_party_table_is_absent (db, bw_decision_get_keep (split), &absent, error) ||
      (split->kind == BW_KIND_ORGANISATION && !is_name_of_third (db, split, &of_third, error)))
    return FALSE;

  return absent || of_third || bw_decision_step_split (db, split, touched, error);
}

static gboolean
apply (BwDb              *db,
       const BwDecision  *decision,
       BwTouched         *touched,
       GError           **error)
{
  return decision->action == BW_DECISION_MERGE ? apply_merge (db, decision, touched, error)
                                               : apply_split (db, decision, touched, error);
}

static gboolean
lift (BwDb              *db,
      const BwDecision  *decision,
      BwTouched         *touched,
      GError           **error)
{
  return decision->action == BW_DECISION_MERGE ? bw_decision_lift_merge (db, decision, 0, touched, error)
                                               : bw_decision_lift_split (db, decision, touched, error);
}

static gboolean
acts (const BwDecision *decision,
      const BwTouched  *touched)
{
  return decision->action == BW_DECISION_SPLIT && decision->of == 0 &&
         decision->kind != BW_KIND_ORGANISATION &&
         bw_changes_contains (touched->things, decision->kind, decision->keep.id);
}

/* Whether a split would take what a later merge has brought for what has been split. */
static gboolean
is_in_the_way (BwDb              *db,
               const BwDecision  *split,
               const BwDecision  *later,
               gboolean          *is,
               GError           **error)
{
  gboolean of_papers = later->kind == BW_KIND_PAPER && split->kind == BW_KIND_PERSON;

  if (later->action != BW_DECISION_MERGE ||
      (!of_papers && (later->kind != split->kind || later->keep.id != split->keep.id)))
    return TRUE;

  return bw_moved_facts_is_applied (db, later->id, is, error);
}

static gboolean
lift_above (BwDb       *db,
            GPtrArray  *decisions,
            guint       index,
            BwTouched  *touched,
            GError    **error)
{
  for (guint i = decisions->len; i > index + 1; i--)
    {
      const BwDecision *decision = g_ptr_array_index (decisions, i - 1);

      if (decision->kind != BW_KIND_ORGANISATION && !lift (db, decision, touched, error))
        return FALSE;
    }

  return TRUE;
}

/* @at: (out): the first split before @end that has something to do and in whose way a later decision
 * is; or @end */
static gboolean
find_hindered (BwDb       *db,
               GPtrArray  *decisions,
               guint       end,
               BwTouched  *touched,
               guint      *at,
               GError    **error)
{
  for (*at = 0; *at < end; *at += 1)
    {
      const BwDecision *split = g_ptr_array_index (decisions, *at);
      gboolean is = FALSE;

      for (guint i = *at + 1; acts (split, touched) && i < decisions->len && !is; i++)
        if (!is_in_the_way (db, split, g_ptr_array_index (decisions, i), &is, error))
          return FALSE;
      if (is)
        return TRUE;
    }

  return TRUE;
}

/*
 * A split that has something to do is about what was there when it was decided, and about what
 * is new: what later decisions have brought there is lifted from it, from the first split on. What
 * has been lifted is touched, by which an earlier split may have something to do.
 */
static gboolean
lift_from_splits (BwDb       *db,
                  GPtrArray  *decisions,
                  BwTouched  *touched,
                  GError    **error)
{
  guint end = decisions->len;
  guint at = 0;

  while (find_hindered (db, decisions, end, touched, &at, error))
    {
      if (at == end)
        return TRUE;
      if (!lift_above (db, decisions, at, touched, error))
        return FALSE;
      end = at;
    }

  return FALSE;
}

static gboolean
apply_kinds (BwDb       *db,
             gboolean    organisations,
             BwTouched  *touched,
             GError    **error)
{
  g_autoptr (GPtrArray) decisions = NULL;
  gboolean decided;

  if (!bw_touched_is_decided (touched, db, &decided, error))
    return FALSE;
  if (!decided)
    return TRUE;
  if (!(decisions = bw_decision_heirs_get_live (db, error)) ||
      (!organisations && !lift_from_splits (db, decisions, touched, error)))
    return FALSE;

  for (guint i = 0; i < decisions->len; i++)
    {
      const BwDecision *decision = g_ptr_array_index (decisions, i);

      if ((decision->kind == BW_KIND_ORGANISATION) == organisations &&
          !apply (db, decision, touched, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * bw_decider_apply:
 *
 * Applies what has been decided of papers and people to what a transaction has written.
 */
gboolean
bw_decider_apply (BwDb       *db,
                  BwTouched  *touched,
                  GError    **error)
{
  return apply_kinds (db, FALSE, touched, error);
}

/* As bw_decider_apply(), once the program has settled which names are one organisation's. */
gboolean
bw_decider_apply_organisations (BwDb       *db,
                                BwTouched  *touched,
                                GError    **error)
{
  return apply_kinds (db, TRUE, touched, error);
}

static gboolean
lift_kinds (BwDb       *db,
            gboolean    organisations,
            BwTouched  *touched,
            GError    **error)
{
  g_autoptr (GPtrArray) decisions = bw_decision_heirs_get_live (db, error);

  for (guint i = decisions != NULL ? decisions->len : 0; i > 0; i--)
    {
      const BwDecision *decision = g_ptr_array_index (decisions, i - 1);

      if ((decision->kind == BW_KIND_ORGANISATION) == organisations &&
          !lift (db, decision, touched, error))
        return FALSE;
    }

  return decisions != NULL;
}

/* Lifts what has been decided of organisations, before the program settles their names. */
gboolean
bw_decider_lift_organisations (BwDb       *db,
                               BwTouched  *touched,
                               GError    **error)
{
  return lift_kinds (db, TRUE, touched, error);
}

/* Lifts what has been decided of people and papers, before the program tells people apart. */
gboolean
bw_decider_lift_people (BwDb       *db,
                        BwTouched  *touched,
                        GError    **error)
{
  return lift_kinds (db, FALSE, touched, error);
}

/* Gives back what the document states of what has been merged away or told apart, before that is
 * replaced. */
gboolean
bw_decider_lift_document (BwDb       *db,
                          gint64      document_id,
                          BwTouched  *touched,
                          GError    **error)
{
  g_autoptr (GPtrArray) decisions = bw_decision_heirs_get_live (db, error);

  for (guint i = decisions != NULL ? decisions->len : 0; i > 0; i--)
    {
      const BwDecision *decision = g_ptr_array_index (decisions, i - 1);
      gboolean has = FALSE;

      if (!bw_moved_facts_has (db, decision->id, document_id, &has, error) ||
          (has && !bw_decision_lift_document (db, decision, document_id, touched, error)))
        return FALSE;
    }

  return decisions != NULL;
}

/* Lifts all from a decision on, the last first. */
gboolean
bw_decider_lift_from (BwDb       *db,
                      gint64      first_id,
                      BwTouched  *touched,
                      GError    **error)
{
  g_autoptr (GPtrArray) decisions = bw_decision_heirs_get_live (db, error);

  for (guint i = decisions != NULL ? decisions->len : 0; i > 0; i--)
    {
      const BwDecision *decision = g_ptr_array_index (decisions, i - 1);

      if (decision->id >= first_id && !lift (db, decision, touched, error))
        return FALSE;
    }

  return decisions != NULL;
}
