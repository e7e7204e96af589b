#include "bw-decider.h"

#include "bw-appearance-query.h"
#include "bw-decision-table.h"
#include "bw-moved-facts.h"
#include "bw-organisation-key.h"
#include "bw-organisation-merge.h"
#include "bw-organisation-table.h"
#include "bw-party-table.h"
#include "bw-reference-table.h"
#include "bw-split-facts.h"
#include "bw-thing-keys.h"

/*
 * What the person has decided lies over what the program has found, as a pile: documents are
 * read as if nobody had decided anything, and after that each decision is applied in order to
 * what it is about. To take one away, those above it are lifted, the last first, and applied
 * again. So what is decided and what is found never mix, whatever comes in.
 */

static BwRef
get_keep (const BwDecision *decision)
{
  return (BwRef){ decision->kind, decision->keep.id };
}

static BwRef
get_other (const BwDecision *decision)
{
  return (BwRef){ decision->kind, decision->other.id };
}

/* What is known of the thing may be another now, and may be nothing. */
static void
touch_itself (BwRef      ref,
              BwTouched *touched)
{
  bw_changes_add (touched->things, ref.kind, ref.id);
  bw_changes_add (touched->withdrawn, ref.kind, ref.id);
  if (ref.kind == BW_KIND_PERSON)
    bw_changes_add (touched->renamed, ref.kind, ref.id);
  if (ref.kind == BW_KIND_PAPER)
    bw_touched_settle (touched, ref.id, FALSE);
}

/* And so may what follows from it for papers. */
static gboolean
touch (BwDb       *db,
       BwRef       ref,
       BwTouched  *touched,
       GError    **error)
{
  g_autoptr (BwChanges) papers = bw_changes_new ();
  g_autoptr (GArray) ids = NULL;

  touch_itself (ref, touched);
  if (ref.kind == BW_KIND_ORGANISATION)
    return TRUE;
  if (!bw_appearance_query_add_papers (db, ref, papers, error))
    return FALSE;

  bw_changes_merge (touched->things, papers);
  ids = bw_changes_get_ids (papers, BW_KIND_PAPER);
  for (guint i = 0; i < ids->len; i++)
    bw_touched_settle (touched, g_array_index (ids, gint64, i), FALSE);

  return TRUE;
}

static gboolean
touch_both (BwDb              *db,
            const BwDecision  *decision,
            BwTouched         *touched,
            GError           **error)
{
  touch_itself (get_keep (decision), touched);

  return touch (db, get_other (decision), touched, error);
}

/* What the program knows it by now is what it knows it by again. */
static gboolean
learn_keys (BwDb    *db,
            BwRef    ref,
            GError **error)
{
  g_autoptr (BwDecision) known = bw_decision_new (BW_DECISION_MERGE, ref.kind, NULL);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) names = NULL;

  if (!bw_thing_keys_get (db, ref, &known->keep, error))
    return FALSE;
  for (guint i = 0; known->keep.keys[i] != NULL; i++)
    g_ptr_array_add (all, g_strdup (known->keep.keys[i]));
  if (ref.kind == BW_KIND_ORGANISATION)
    {
      if (!(names = bw_organisation_table_get_names (db, ref.id, error)))
        return FALSE;
      for (guint i = 0; names[i] != NULL; i++)
        {
          g_autofree char *key = bw_organisation_key (names[i]);

          g_ptr_array_add (all, g_strconcat ("name:", key, NULL));
        }
    }
  g_ptr_array_add (all, NULL);

  return bw_party_table_add (db, ref, (GStrv) all->pdata, error);
}

/* @decision_id: for which it is noted what goes, or 0 */
static gboolean
unite (BwDb              *db,
       const BwDecision  *decision,
       gint64             decision_id,
       BwTouched         *touched,
       GError           **error)
{
  gint64 from = decision->other.id;
  gint64 to = decision->keep.id;

  touched->united = TRUE;
  if (decision->kind == BW_KIND_ORGANISATION)
    return bw_organisation_merge (db, from, to, error);

  return (decision->kind != BW_KIND_PAPER ||
          bw_topic_counts_take_back (touched->topics, db, from, error)) &&
         bw_moved_facts_move (db, decision->kind, decision_id, from, to, error) &&
         bw_party_table_set_aside (db, get_other (decision), error);
}

static gboolean
merge (BwDb              *db,
       const BwDecision  *decision,
       BwTouched         *touched,
       GError           **error)
{
  gint64 from = decision->other.id;
  gint64 to = decision->keep.id;

  if (!bw_party_table_reinstate (db, get_keep (decision), error) ||
      !touch_both (db, decision, touched, error) || !learn_keys (db, get_other (decision), error) ||
      !learn_keys (db, get_keep (decision), error) ||
      !bw_moved_facts_move_mark (db, decision->kind, decision->id, from, to, error))
    return FALSE;

  return unite (db, decision, decision->id, touched, error);
}

static gboolean
split (BwDb              *db,
       const BwDecision  *decision,
       BwTouched         *touched,
       GError           **error)
{
  return bw_party_table_reinstate (db, get_other (decision), error) &&
         touch_both (db, decision, touched, error) &&
         bw_split_facts_apply (db, decision, touched, error) &&
         bw_moved_facts_give_mark_back (db, decision->kind, decision->id, decision->other.id,
                                        decision->keep.id, error) &&
         bw_party_table_claim_keys (db, get_other (decision), decision->other.keys, error) &&
         touch (db, get_other (decision), touched, error);
}

/* A split has something to do where something is stated anew. */
static gboolean
apply (BwDb              *db,
       const BwDecision  *decision,
       BwTouched         *touched,
       GError           **error)
{
  gboolean is_merge = decision->action == BW_DECISION_MERGE;
  gboolean absent = FALSE;

  if (!is_merge &&
      (decision->of != 0 || !bw_changes_contains (touched->things, decision->kind, decision->keep.id)))
    return TRUE;
  if (!bw_party_table_is_absent (db, is_merge ? get_other (decision) : get_keep (decision), &absent,
                                 error))
    return FALSE;
  if (absent)
    return TRUE;

  return is_merge ? merge (db, decision, touched, error) : split (db, decision, touched, error);
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
  if (!(decisions = bw_decision_table_get_all (db, BW_DECISIONS_LIVE, error)))
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

/* Names that both had are of what stays. */
static gboolean
part_organisations (BwDb              *db,
                    const BwDecision  *decision,
                    GError           **error)
{
  g_auto (GStrv) keys = bw_party_table_get_keys (db, get_other (decision), error);
  BwDecisionSide other = { .keys = keys };

  return keys != NULL &&
         bw_split_facts_move_organisation (db, decision->keep.id, decision->other.id,
                                           &decision->keep, &other, error);
}

/* @document_id: to take apart only what it states, or 0 */
static gboolean
lift_merge (BwDb              *db,
            const BwDecision  *decision,
            gint64             document_id,
            BwTouched         *touched,
            GError           **error)
{
  gint64 from = decision->other.id;
  gint64 to = decision->keep.id;

  if (!bw_party_table_reinstate (db, get_keep (decision), error) ||
      !bw_party_table_reinstate (db, get_other (decision), error) ||
      !touch_both (db, decision, touched, error))
    return FALSE;
  if (decision->kind == BW_KIND_ORGANISATION ? !part_organisations (db, decision, error)
                                             : !bw_moved_facts_give_back (db, decision->kind, decision->id,
                                                                          from, to, document_id, error))
    return FALSE;

  return (document_id != 0 ||
          bw_moved_facts_give_mark_back (db, decision->kind, decision->id, from, to, error)) &&
         (decision->kind != BW_KIND_PAPER ||
          bw_reference_table_resolve_all (db, from, touched->cited, error)) &&
         touch (db, get_other (decision), touched, error);
}

/* The two are one again, but for what was marked meanwhile. */
static gboolean
lift_split (BwDb              *db,
            const BwDecision  *decision,
            BwTouched         *touched,
            GError           **error)
{
  gint64 from = decision->other.id;
  gint64 to = decision->keep.id;
  gboolean absent = FALSE;

  if (decision->of != 0)
    return TRUE;
  if (!bw_party_table_is_absent (db, get_other (decision), &absent, error))
    return FALSE;
  if (absent)
    return TRUE;
  if (!bw_party_table_reinstate (db, get_keep (decision), error) ||
      !touch_both (db, decision, touched, error) ||
      !bw_moved_facts_move_mark (db, decision->kind, decision->id, from, to, error))
    return FALSE;
  if (!unite (db, decision, 0, touched, error) ||
      !bw_party_table_retire (db, get_other (decision), error))
    return FALSE;

  return learn_keys (db, get_keep (decision), error);
}

static gboolean
lift (BwDb              *db,
      const BwDecision  *decision,
      BwTouched         *touched,
      GError           **error)
{
  return decision->action == BW_DECISION_MERGE ? lift_merge (db, decision, 0, touched, error)
                                               : lift_split (db, decision, touched, error);
}

/* Lifts what has been decided of organisations, before the program settles their names. */
gboolean
bw_decider_lift_organisations (BwDb       *db,
                               BwTouched  *touched,
                               GError    **error)
{
  g_autoptr (GPtrArray) decisions = bw_decision_table_get_all (db, BW_DECISIONS_LIVE, error);

  for (guint i = decisions != NULL ? decisions->len : 0; i > 0; i--)
    {
      const BwDecision *decision = g_ptr_array_index (decisions, i - 1);

      if (decision->kind == BW_KIND_ORGANISATION && !lift (db, decision, touched, error))
        return FALSE;
    }

  return decisions != NULL;
}

/* Gives back what the document states of what has been merged away, before that is replaced. */
gboolean
bw_decider_lift_document (BwDb       *db,
                          gint64      document_id,
                          BwTouched  *touched,
                          GError    **error)
{
  g_autoptr (GPtrArray) decisions = bw_decision_table_get_all (db, BW_DECISIONS_LIVE, error);

  for (guint i = decisions != NULL ? decisions->len : 0; i > 0; i--)
    {
      const BwDecision *decision = g_ptr_array_index (decisions, i - 1);
      gboolean has = FALSE;

      if (!bw_moved_facts_has (db, decision->id, document_id, &has, error) ||
          (has && !lift_merge (db, decision, document_id, touched, error)))
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
  g_autoptr (GPtrArray) decisions = bw_decision_table_get_all (db, BW_DECISIONS_LIVE, error);

  for (guint i = decisions != NULL ? decisions->len : 0; i > 0; i--)
    {
      const BwDecision *decision = g_ptr_array_index (decisions, i - 1);

      if (decision->id >= first_id && !lift (db, decision, touched, error))
        return FALSE;
    }

  return decisions != NULL;
}
