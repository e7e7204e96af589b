#include "bw-decision-step.h"

#include <string.h>

#include "bw-appearance-query.h"
#include "bw-block-query.h"
#include "bw-moved-facts.h"
#include "bw-organisation-key-table.h"
#include "bw-organisation-merge.h"
#include "bw-organisation-name.h"
#include "bw-organisation-table.h"
#include "bw-party-table.h"
#include "bw-split-facts.h"
#include "bw-thing-keys.h"

/* Applies one decision to what has been found. */

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

/* Of two lists of authors one gives way: who is in it only has written one paper less. */
static gboolean
touch_authors (BwDb       *db,
               BwRef       ref,
               BwTouched  *touched,
               GError    **error)
{
  g_autoptr (GArray) authors = ref.kind == BW_KIND_PAPER ? bw_block_query_get_authors (db, ref.id, error)
                                                         : g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; authors != NULL && i < authors->len; i++)
    bw_changes_add (touched->things, BW_KIND_PERSON, g_array_index (authors, gint64, i));

  return authors != NULL;
}

/* And so may what follows from it for papers. */
gboolean
bw_decision_step_touch (BwDb       *db,
                        BwRef       ref,
                        BwTouched  *touched,
                        GError    **error)
{
  g_autoptr (BwChanges) papers = bw_changes_new ();
  g_autoptr (GArray) ids = NULL;

  touch_itself (ref, touched);
  if (ref.kind == BW_KIND_ORGANISATION)
    return TRUE;
  if (!touch_authors (db, ref, touched, error) || !bw_appearance_query_add_papers (db, ref, papers, error))
    return FALSE;

  bw_changes_merge (touched->things, papers);
  ids = bw_changes_get_ids (papers, BW_KIND_PAPER);
  for (guint i = 0; i < ids->len; i++)
    bw_touched_settle (touched, g_array_index (ids, gint64, i), FALSE);

  return TRUE;
}

gboolean
bw_decision_step_touch_both (BwDb              *db,
                             const BwDecision  *decision,
                             BwTouched         *touched,
                             GError           **error)
{
  touch_itself (bw_decision_get_keep (decision), touched);

  return bw_decision_step_touch (db, bw_decision_get_other (decision), touched, error);
}

/* What the program knows it by now is what it knows it by again. */
gboolean
bw_decision_step_learn_keys (BwDb    *db,
                             BwRef    ref,
                             GError **error)
{
  g_autoptr (BwDecision) known = bw_decision_new (BW_DECISION_MERGE, ref.kind, NULL);

  return bw_thing_keys_get (db, ref, &known->keep, error) &&
         bw_party_table_add (db, ref, known->keep.keys, error);
}

/* What the program has made of an organisation's name meanwhile is that organisation. */
gboolean
bw_decision_step_reinstate (BwDb       *db,
                            BwRef       ref,
                            BwTouched  *touched,
                            GError    **error)
{
  gint64 namesake = 0;

  if ((ref.kind == BW_KIND_ORGANISATION && !bw_party_table_give_way (db, ref, &namesake, error)) ||
      !bw_party_table_reinstate (db, ref, error))
    return FALSE;
  if (namesake == 0)
    return TRUE;

  touch_itself ((BwRef){ ref.kind, namesake }, touched);

  return bw_organisation_merge (db, namesake, ref.id, error);
}

static gboolean
claim_key (BwDb        *db,
           BwRef        ref,
           gint64       holder,
           const char  *key,
           BwTouched   *touched,
           GError     **error)
{
  g_auto (GStrv) names = bw_organisation_table_get_written (db, holder, error);

  if (names == NULL)
    return FALSE;

  touch_itself ((BwRef){ ref.kind, holder }, touched);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr (BwOrganisationName) name = bw_organisation_name_new (names[i]);

      if (strcmp (name->key, key) == 0 &&
          !bw_organisation_take_name (db, holder, ref.id, names[i], error))
        return FALSE;
    }

  return bw_organisation_key_table_add (db, ref.id, key, error);
}

/* Puts an organisation back with its names, which the program may have found to be those of
 * another: what somebody has decided of it goes before. */
static gboolean
claim_names (BwDb       *db,
             BwRef       ref,
             BwTouched  *touched,
             GError    **error)
{
  g_auto (GStrv) keys = bw_party_table_get_keys (db, ref, error);
  g_autoptr (GArray) holders = g_array_new (FALSE, TRUE, sizeof (gint64));

  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    {
      gint64 holder;

      if (!bw_organisation_table_find (db, keys[i] + strlen ("name:"), &holder, error))
        return FALSE;
      g_array_append_val (holders, holder);
    }
  if (keys == NULL || !bw_decision_step_reinstate (db, ref, touched, error))
    return FALSE;

  for (guint i = 0; i < holders->len && keys[i] != NULL; i++)
    {
      gint64 holder = g_array_index (holders, gint64, i);

      if (holder != 0 && holder != ref.id &&
          !claim_key (db, ref, holder, keys[i] + strlen ("name:"), touched, error))
        return FALSE;
    }

  return TRUE;
}

/* @decision_id: for which it is noted what goes, or 0 */
gboolean
bw_decision_step_unite (BwDb              *db,
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
         (decision->kind != BW_KIND_PAPER || bw_split_facts_cite (db, decision, touched, error)) &&
         bw_party_table_set_aside (db, bw_decision_get_other (decision), error);
}

gboolean
bw_decision_step_merge (BwDb              *db,
                        const BwDecision  *decision,
                        BwTouched         *touched,
                        GError           **error)
{
  gint64 from = decision->other.id;
  gint64 to = decision->keep.id;

  if (decision->kind == BW_KIND_ORGANISATION
        ? !claim_names (db, bw_decision_get_keep (decision), touched, error) ||
            !claim_names (db, bw_decision_get_other (decision), touched, error)
        : !bw_decision_step_reinstate (db, bw_decision_get_keep (decision), touched, error))
    return FALSE;
  if (!bw_decision_step_touch_both (db, decision, touched, error) || !bw_decision_step_learn_keys (db, bw_decision_get_other (decision), error) ||
      !bw_decision_step_learn_keys (db, bw_decision_get_keep (decision), error) ||
      !bw_moved_facts_move_mark (db, decision->kind, decision->id, from, to, error))
    return FALSE;

  return bw_decision_step_unite (db, decision, decision->id, touched, error);
}

/* What both are known by stays what who is split is known by. */
static gboolean
claim_keys (BwDb              *db,
            const BwDecision  *split,
            GError           **error)
{
  g_autoptr (GStrvBuilder) own = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) shared = g_strv_builder_new ();
  g_auto (GStrv) own_keys = NULL;
  g_auto (GStrv) shared_keys = NULL;

  for (guint i = 0; split->other.keys[i] != NULL; i++)
    g_strv_builder_add (bw_decision_side_has (&split->keep, split->other.keys[i]) ? shared : own,
                        split->other.keys[i]);
  own_keys = g_strv_builder_end (own);
  shared_keys = g_strv_builder_end (shared);

  return bw_party_table_claim_keys (db, bw_decision_get_other (split), bw_decision_get_keep (split), own_keys,
                                    error) &&
         bw_party_table_add (db, bw_decision_get_other (split), shared_keys, error);
}

gboolean
bw_decision_step_split (BwDb              *db,
                        const BwDecision  *decision,
                        BwTouched         *touched,
                        GError           **error)
{
  return bw_decision_step_reinstate (db, bw_decision_get_other (decision), touched, error) &&
         bw_decision_step_touch_both (db, decision, touched, error) &&
         bw_split_facts_apply (db, decision, touched, error) &&
         bw_moved_facts_give_mark_back (db, decision->kind, decision->id, decision->other.id,
                                        decision->keep.id, error) &&
         claim_keys (db, decision, error) &&
         bw_decision_step_touch (db, bw_decision_get_other (decision), touched, error);
}
