#include "bw-decision-lift.h"

#include <string.h>

#include "bw-appearance-query.h"
#include "bw-decision-step.h"
#include "bw-decision-table.h"
#include "bw-moved-facts.h"
#include "bw-organisation-key-table.h"
#include "bw-organisation-merge.h"
#include "bw-organisation-name.h"
#include "bw-organisation-table.h"
#include "bw-party-table.h"
#include "bw-person-table.h"
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

/* @id: (in) (out): of who had a name: who it was before the decision, or 0 where neither side was */
static gboolean
follow_to_side (BwDb              *db,
                const BwDecision  *decision,
                gint64            *id,
                GError           **error)
{
  BwRef ref = { BW_KIND_ORGANISATION, *id };

  if (ref.id != 0 && !bw_decision_table_follow_until (db, &ref, decision->id, error))
    return FALSE;

  *id = ref.id == decision->keep.id || ref.id == decision->other.id ? ref.id : 0;
  return TRUE;
}

/*
 * @is_other: (out): whether who had the name was the other before the decision. Who had it as
 * a name of its own may be none any more, since the program knows what the name stands for.
 */
static gboolean
was_other (BwDb              *db,
           const BwDecision  *decision,
           const char        *key,
           gboolean          *is_other,
           GError           **error)
{
  gint64 id = 0;

  if (!bw_party_table_find_by_key (db, BW_KIND_ORGANISATION, key, &id, error) ||
      !follow_to_side (db, decision, &id, error))
    return FALSE;
  if (id == 0 && (!find_owner_of_full (db, key, &id, error) || !follow_to_side (db, decision, &id, error)))
    return FALSE;

  *is_other = id == decision->other.id;
  return TRUE;
}

/* Fills in which of the keys are whose. */
static gboolean
sort_keys (BwDb              *db,
           const BwDecision  *decision,
           GStrv              keys,
           BwDecision        *sides,
           GError           **error)
{
  g_autoptr (GPtrArray) own = g_ptr_array_new ();
  g_autoptr (GPtrArray) others = g_ptr_array_new ();

  for (guint i = 0; keys[i] != NULL; i++)
    {
      gboolean is_other;

      if (!was_other (db, decision, keys[i], &is_other, error))
        return FALSE;
      g_ptr_array_add (is_other ? others : own, keys[i]);
    }
  bw_decision_side_set (&sides->keep, 0, NULL, own);
  bw_decision_side_set (&sides->other, 0, NULL, others);

  return TRUE;
}

/* An abbreviation that is a third one's name by itself goes with the name it is stated for. */
static gboolean
part_strays (BwDb              *db,
             const BwDecision  *decision,
             GError           **error)
{
  g_autoptr (BwDecision) sides = bw_decision_new (decision->action, decision->kind, NULL);
  g_auto (GStrv) names = bw_organisation_table_get_written (db, decision->keep.id, error);
  g_autoptr (GStrvBuilder) strays = g_strv_builder_new ();
  g_auto (GStrv) keys = NULL;

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autoptr (BwOrganisationName) name = bw_organisation_name_new (names[i]);
      g_autofree char *key = g_strconcat ("name:", name->key, NULL);
      gint64 holder;

      if (!bw_organisation_table_find (db, name->key, &holder, error))
        return FALSE;
      if (holder != decision->keep.id && holder != decision->other.id)
        g_strv_builder_add (strays, key);
    }
  keys = g_strv_builder_end (strays);

  return names != NULL && sort_keys (db, decision, keys, sides, error) &&
         bw_split_facts_move_names (db, decision->keep.id, decision->other.id, &sides->keep,
                                    &sides->other, error);
}

static gboolean
part_organisations (BwDb              *db,
                    const BwDecision  *decision,
                    GError           **error)
{
  g_autoptr (BwDecision) sides = bw_decision_new (decision->action, decision->kind, NULL);
  g_auto (GStrv) keys =
    bw_organisation_key_table_get_both (db, decision->keep.id, decision->other.id, error);

  return keys != NULL && sort_keys (db, decision, keys, sides, error) &&
         bw_split_facts_move_organisation (db, decision->keep.id, decision->other.id, &sides->keep,
                                           &sides->other, error) &&
         part_strays (db, decision, error);
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

/* @is: (out): whether somebody of the name who is there was one with who the other is told from */
static gboolean
is_name_of_merged (BwDb              *db,
                   const BwDecision  *split,
                   const char        *name_key,
                   gboolean          *is,
                   GError           **error)
{
  g_autoptr (GArray) people = bw_person_table_find_by_name_key (db, name_key, error);

  *is = FALSE;
  for (guint i = 0; people != NULL && i < people->len && !*is; i++)
    {
      gint64 id = g_array_index (people, gint64, i);
      BwRef ref = { BW_KIND_PERSON, id };

      if (!bw_decision_table_follow_until (db, &ref, split->id, error))
        return FALSE;
      *is = id != split->keep.id && ref.id == split->keep.id;
    }

  return people != NULL;
}

/* Whether anybody has the name but the other: who it is told from, or who is one with that. */
static gboolean
is_name_of_more (BwDb              *db,
                 const BwDecision  *split,
                 const char        *name_key,
                 gboolean          *is,
                 GError           **error)
{
  g_autofree char *keep_key = bw_person_table_get_name_key (db, split->keep.id, error);
  g_autoptr (GArray) absent =
    keep_key != NULL ? bw_party_table_find_absent (db, split->kind, name_key, error) : NULL;

  *is = absent != NULL && (absent->len > 0 || strcmp (keep_key, name_key) == 0);

  return absent != NULL && (*is || is_name_of_merged (db, split, name_key, is, error));
}

/* Whether the program would have found that a document speaks of neither side: it gives nothing
 * but another name, and was read when there was somebody of that name. Who is told by papers has
 * the names of both. */
static gboolean
is_of_neither (BwDb                *db,
               const BwDecision    *split,
               const BwAppearance  *appearance,
               gboolean            *is,
               GError             **error)
{
  gboolean more = split->kind != BW_KIND_PERSON || appearance->identifiers->len > 0 ||
                  bw_split_facts_is_by_papers (split);

  for (guint i = 0; i < appearance->names->len && !more; i++)
    if (!is_name_of_more (db, split, g_ptr_array_index (appearance->names, i), &more, error))
      return FALSE;

  *is = !more;
  return TRUE;
}

static gboolean
is_in (GPtrArray *appearances,
       gint64     document_id)
{
  for (guint i = 0; i < appearances->len; i++)
    if (((const BwAppearance *) g_ptr_array_index (appearances, i))->document_id == document_id)
      return TRUE;

  return FALSE;
}

/* @are: (out): whether a document states both papers: of what it states of one, nothing can be told
 * apart, and so the program has found them to be two */
static gboolean
are_two_papers (BwDb              *db,
                const BwDecision  *split,
                GPtrArray         *others,
                gboolean          *are,
                GError           **error)
{
  g_autoptr (GPtrArray) own = NULL;

  *are = FALSE;
  if (split->kind != BW_KIND_PAPER)
    return TRUE;
  if (!(own = bw_appearance_query_get (db, bw_decision_get_keep (split), error)))
    return FALSE;

  for (guint i = 0; i < others->len && !*are; i++)
    *are = is_in (own, ((const BwAppearance *) g_ptr_array_index (others, i))->document_id);

  return TRUE;
}

/* @any: (out): whether something stays that is stated of the other only */
static gboolean
move_back (BwDb              *db,
           const BwDecision  *split,
           gboolean          *any,
           GError           **error)
{
  g_autoptr (GPtrArray) appearances = bw_appearance_query_get (db, bw_decision_get_other (split), error);
  g_autoptr (GPtrArray) back = g_ptr_array_new ();

  if (appearances == NULL || !are_two_papers (db, split, appearances, any, error))
    return FALSE;
  if (*any)
    return TRUE;

  for (guint i = 0; i < appearances->len; i++)
    {
      gboolean stays;

      if (!is_of_neither (db, split, g_ptr_array_index (appearances, i), &stays, error))
        return FALSE;
      if (stays)
        *any = TRUE;
      else
        g_ptr_array_add (back, g_ptr_array_index (appearances, i));
    }
  for (guint i = 0; *any && i < back->len; i++)
    {
      const BwAppearance *appearance = g_ptr_array_index (back, i);

      if (!bw_moved_facts_move_of_document (db, split->kind, split->other.id, split->keep.id,
                                            appearance->document_id, error))
        return FALSE;
    }

  return TRUE;
}

/* The other goes, but for what the program has found of it itself. */
static gboolean
unite_split (BwDb              *db,
             const BwDecision  *split,
             BwTouched         *touched,
             GError           **error)
{
  gboolean stays = FALSE;

  if (!move_back (db, split, &stays, error) ||
      (!stays && !bw_decision_step_unite (db, split, 0, touched, error)) ||
      !bw_party_table_retire (db, bw_decision_get_other (split), error))
    return FALSE;

  return !stays || bw_decision_step_learn_keys (db, bw_decision_get_other (split), error);
}

/* @document_id: to give back only what it states, or 0 */
static gboolean
give_back_split (BwDb              *db,
                 const BwDecision  *split,
                 gint64             document_id,
                 BwTouched         *touched,
                 GError           **error)
{
  return bw_decision_step_reinstate (db, bw_decision_get_keep (split), touched, error) &&
         bw_decision_step_touch_both (db, split, touched, error) &&
         (split->kind == BW_KIND_ORGANISATION ||
          bw_moved_facts_give_back (db, split->kind, split->id, split->keep.id, split->other.id,
                                    document_id, error));
}

/* Of what a document states, before that is replaced. */
gboolean
bw_decision_lift_document (BwDb              *db,
                           const BwDecision  *decision,
                           gint64             document_id,
                           BwTouched         *touched,
                           GError           **error)
{
  return decision->action == BW_DECISION_MERGE
           ? bw_decision_lift_merge (db, decision, document_id, touched, error)
           : give_back_split (db, decision, document_id, touched, error);
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
  if (!give_back_split (db, decision, 0, touched, error) ||
      !bw_moved_facts_move_mark (db, decision->kind, decision->id, from, to, error))
    return FALSE;

  return unite_split (db, decision, touched, error) &&
         bw_decision_step_learn_keys (db, bw_decision_get_keep (decision), error) &&
         unsettle (db, decision->kind, &decision->other, error);
}
