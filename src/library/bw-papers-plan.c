#include "bw-papers-plan.h"

#include "bw-adjacency.h"
#include "bw-appearance-query.h"
#include "bw-error.h"
#include "bw-person-parts.h"
#include "bw-split-plan.h"
#include "bw-thing-keys.h"

/* Where one person is two, which papers are the other's. */

/* Nothing tells it from anything else. */
void
bw_papers_plan_set_nothing (const BwDecision  *split,
                            GError           **error)
{
  g_set_error (error, BW_ERROR, BW_ERROR_UNCHANGED,
               "There is nothing to split: nothing tells “%s” from another of the name",
               split->keep.name);
}

static GPtrArray *
get_works (BwDb    *db,
           gint64   person_id,
           GError **error)
{
  g_autoptr (GPtrArray) works = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_split_work_free);
  g_autoptr (GArray) ids = bw_adjacency_get_works (db, person_id, error);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      BwSplitWork *work = bw_split_work_new (g_array_index (ids, gint64, i));

      g_ptr_array_add (works, work);
      if (!bw_appearance_query_add_coauthors (db, work->paper_id, person_id, work->coauthors, error))
        return NULL;
    }

  return ids != NULL ? g_steal_pointer (&works) : NULL;
}

/* Each paper by the best that is known of it. */
static gboolean
take_papers (BwDb       *db,
             GArray     *ids,
             GPtrArray  *keys,
             GError    **error)
{
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (BwDecision) paper = bw_decision_new (BW_DECISION_SPLIT, BW_KIND_PAPER, NULL);

      if (!bw_thing_keys_get (db, (BwRef){ BW_KIND_PAPER, g_array_index (ids, gint64, i) },
                              &paper->keep, error))
        return FALSE;
      g_ptr_array_add (keys, g_strconcat ("paper:", paper->keep.keys[0], NULL));
    }

  return TRUE;
}

/**
 * bw_papers_plan_by_coauthors:
 * @split: of a person; gets why
 * @keys: (element-type utf8): gets what tells the other, or nothing
 */
gboolean
bw_papers_plan_by_coauthors (BwDb        *db,
                             BwDecision  *split,
                             GPtrArray   *keys,
                             GError     **error)
{
  g_autoptr (GPtrArray) works = get_works (db, split->keep.id, error);
  g_autoptr (GArray) ids = works != NULL ? bw_split_plan_by_coauthors (works) : NULL;

  if (ids != NULL && !take_papers (db, ids, keys, error))
    return FALSE;
  if (ids != NULL)
    split->why = g_strdup_printf ("told apart by the co-authors: %u of %u papers have none in common"
                                  " with the others",
                                  ids->len, works->len);

  return works != NULL;
}

/* As bw_decision_maker_plan_split(), of a person, by papers that nothing ties to the others. */
BwDecision *
bw_papers_plan_split (BwDb    *db,
                      BwRef    ref,
                      GError **error)
{
  g_autoptr (BwDecision) split = bw_decision_new (BW_DECISION_SPLIT, ref.kind, NULL);
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (BwPersonParts) parts = NULL;
  g_autofree char *name = NULL;

  if (!bw_thing_keys_get (db, ref, &split->keep, error) ||
      !bw_person_parts_find (db, ref.id, &parts, error) ||
      (parts != NULL && !take_papers (db, parts->other, keys, error)))
    return NULL;
  if (parts == NULL)
    {
      bw_papers_plan_set_nothing (split, error);
      return NULL;
    }

  name = g_strdup (split->keep.name);
  bw_decision_side_set (&split->other, 0, name, keys);

  return g_steal_pointer (&split);
}
