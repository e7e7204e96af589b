#include "bw-parts-finder.h"

#include "bw-appearance-query.h"
#include "bw-decision-maker.h"
#include "bw-decision-query.h"
#include "bw-decision-table.h"
#include "bw-error.h"
#include "bw-organisation-name.h"
#include "bw-part-query.h"
#include "bw-split-facts.h"
#include "bw-thing-keys.h"

/*
 * Finds of what a thing could be made that is two: of what somebody has merged, or else of
 * the papers of a person, the documents that speak of a paper, or the names of an organisation.
 * What the program would tell from the rest is marked.
 */

static gboolean
add_merged (BwDb     *db,
            BwParts  *parts,
            GError  **error)
{
  g_autoptr (GPtrArray) joined = bw_decision_query_get_joined (db, parts->ref, error);

  for (guint i = 0; joined != NULL && i < joined->len; i++)
    {
      const BwDecision *decision = g_ptr_array_index (joined, i);
      BwPart *part;

      if (decision->by_program)
        continue;
      part = bw_part_new ();
      part->merge_id = decision->id;
      part->title = g_strdup (decision->other.name);
      part->name = g_strdup (decision->other.name);
      g_ptr_array_add (parts->list, part);
    }
  parts->is_merged = parts->list->len > 0;
  if (parts->is_merged)
    ((BwPart *) g_ptr_array_index (parts->list, parts->list->len - 1))->is_other = TRUE;

  return joined != NULL;
}

/* The papers of those documents that are of the other. */
static gboolean
add_others_papers (BwDb              *db,
                   const BwDecision  *plan,
                   BwChanges         *papers,
                   GError           **error)
{
  g_autoptr (GPtrArray) appearances =
    bw_appearance_query_get (db, (BwRef){ plan->kind, plan->keep.id }, error);

  for (guint i = 0; appearances != NULL && i < appearances->len; i++)
    {
      const BwAppearance *appearance = g_ptr_array_index (appearances, i);

      if (bw_split_facts_is_other (plan, appearance) &&
          !bw_part_query_add_papers_in (db, plan->keep.id, appearance->document_id, papers, error))
        return FALSE;
    }

  return appearances != NULL;
}

static gboolean
add_papers (BwDb              *db,
            BwParts           *parts,
            const BwDecision  *plan,
            GError           **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) papers = bw_part_query_get_papers (db, parts->ref.id, ids, error);
  g_autoptr (BwChanges) others = bw_changes_new ();

  if (papers == NULL || (plan != NULL && !add_others_papers (db, plan, others, error)))
    return FALSE;

  for (guint i = 0; i < papers->len; i++)
    {
      g_autoptr (BwDecision) paper = bw_decision_new (BW_DECISION_SPLIT, BW_KIND_PAPER, NULL);
      BwRef ref = { BW_KIND_PAPER, g_array_index (ids, gint64, i) };
      BwPart *part = g_ptr_array_index (papers, i);

      if (!bw_thing_keys_get (db, ref, &paper->keep, error))
        return FALSE;
      part->key = g_strconcat ("paper:", paper->keep.keys[0], NULL);
      part->name = g_strdup (parts->name);
      part->is_other = plan != NULL && (bw_decision_side_has (&plan->other, part->key) ||
                                        bw_changes_contains (others, BW_KIND_PAPER, ref.id));
    }
  if (papers->len > 1)
    g_ptr_array_extend_and_steal (parts->list, g_steal_pointer (&papers));

  return TRUE;
}

static gboolean
add_document (BwDb                *db,
              BwParts             *parts,
              const BwDecision    *plan,
              const BwAppearance  *appearance,
              GError             **error)
{
  const char *spelling = appearance->spellings->len > 0
                           ? g_ptr_array_index (appearance->spellings, 0)
                           : parts->name;
  BwPart *part = bw_part_new ();

  part->key = g_strdup (appearance->document_key);
  part->name = g_strdup (spelling);
  part->title = g_strdup (spelling);
  part->detail = bw_part_query_get_place (db, appearance->document_id, error);
  part->is_other = plan != NULL && bw_split_facts_is_other (plan, appearance);
  g_ptr_array_add (parts->list, part);

  return part->detail != NULL;
}

static BwPart *
find_part (BwParts    *parts,
           const char *key)
{
  for (guint i = 0; i < parts->list->len; i++)
    {
      BwPart *part = g_ptr_array_index (parts->list, i);

      if (g_strcmp0 (part->key, key) == 0)
        return part;
    }

  return NULL;
}

/* One name, however often and in whichever spelling. */
static void
add_names (BwParts            *parts,
           const BwDecision   *plan,
           const BwAppearance *appearance)
{
  for (guint i = 0; i < appearance->spellings->len; i++)
    {
      const char *spelling = g_ptr_array_index (appearance->spellings, i);
      g_autoptr (BwOrganisationName) name = bw_organisation_name_new (spelling);
      g_autofree char *key = g_strconcat ("name:", name->key, NULL);
      BwPart *part;

      if (find_part (parts, key) != NULL)
        continue;
      part = bw_part_new ();
      part->name = g_strdup (spelling);
      part->title = g_strdup (spelling);
      part->is_other = plan != NULL && bw_decision_side_has (&plan->other, key);
      part->key = g_steal_pointer (&key);
      g_ptr_array_add (parts->list, part);
    }
}

static gboolean
add_appearances (BwDb              *db,
                 BwParts           *parts,
                 const BwDecision  *plan,
                 GError           **error)
{
  g_autoptr (GPtrArray) appearances = bw_appearance_query_get (db, parts->ref, error);

  for (guint i = 0; appearances != NULL && i < appearances->len; i++)
    {
      const BwAppearance *appearance = g_ptr_array_index (appearances, i);

      if (parts->ref.kind == BW_KIND_ORGANISATION)
        add_names (parts, plan, appearance);
      else if (!add_document (db, parts, plan, appearance, error))
        return FALSE;
    }

  return appearances != NULL;
}

/* What nothing is told by can still be parted by hand. */
static gboolean
add_found (BwDb     *db,
           BwParts  *parts,
           GError  **error)
{
  g_autoptr (GError) none = NULL;
  g_autoptr (BwDecision) plan = bw_decision_maker_plan_split (db, parts->ref, &none);

  if (plan == NULL && !g_error_matches (none, BW_ERROR, BW_ERROR_UNCHANGED))
    {
      g_propagate_error (error, g_steal_pointer (&none));
      return FALSE;
    }
  if (parts->ref.kind == BW_KIND_PERSON && !add_papers (db, parts, plan, error))
    return FALSE;

  return parts->list->len > 0 || add_appearances (db, parts, plan, error);
}

/**
 * bw_parts_finder_find:
 *
 * Returns: (transfer full) (nullable): the parts, fewer than two where it is whole unless
 *   somebody has put it together; or `NULL` with @error set
 */
BwParts *
bw_parts_finder_find (BwDb    *db,
                      BwRef    ref,
                      GError **error)
{
  g_autoptr (BwParts) parts = bw_parts_new (ref);
  g_autoptr (BwDecision) whole = bw_decision_new (BW_DECISION_SPLIT, ref.kind, NULL);

  if (!bw_thing_keys_get (db, ref, &whole->keep, error))
    return NULL;

  parts->name = g_strdup (whole->keep.name);
  if (!add_merged (db, parts, error) || (!parts->is_merged && !add_found (db, parts, error)))
    return NULL;

  return g_steal_pointer (&parts);
}

/* @can: (out): whether there is something to be parted */
gboolean
bw_parts_finder_can (BwDb      *db,
                     BwRef      ref,
                     gboolean  *can,
                     GError   **error)
{
  gint64 merge_id;

  if (!bw_decision_table_find_merge (db, ref, &merge_id, error))
    return FALSE;
  *can = merge_id != 0;

  return *can || bw_part_query_has_several (db, ref, can, error);
}
