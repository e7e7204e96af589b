#include "bw-papers-plan.h"

#include <string.h>

#include "bw-adjacency.h"
#include "bw-appearance-query.h"
#include "bw-error.h"
#include "bw-person-parts.h"
#include "bw-split-facts.h"
#include "bw-split-plan.h"
#include "bw-thing-keys.h"

/* Where one person is two, which papers are the other's. */

#define PAPER "paper:"

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

/* A paper by all that identifies it, the best that is known of it first; or by its title. */
static gboolean
take_paper (BwDb       *db,
            gint64      id,
            GPtrArray  *keys,
            GError    **error)
{
  g_autoptr (BwDecision) paper = bw_decision_new (BW_DECISION_SPLIT, BW_KIND_PAPER, NULL);

  if (!bw_thing_keys_get (db, (BwRef){ BW_KIND_PAPER, id }, &paper->keep, error))
    return FALSE;
  for (guint i = 0; i == 0 || bw_thing_keys_is_identifier (paper->keep.keys[i]); i++)
    g_ptr_array_add (keys, g_strconcat (PAPER, paper->keep.keys[i], NULL));

  return TRUE;
}

static gboolean
take_papers (BwDb       *db,
             GArray     *ids,
             GPtrArray  *keys,
             GError    **error)
{
  for (guint i = 0; i < ids->len; i++)
    if (!take_paper (db, g_array_index (ids, gint64, i), keys, error))
      return FALSE;

  return TRUE;
}

static GPtrArray *
copy_keys (const BwDecisionSide *side)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; side->keys[i] != NULL; i++)
    g_ptr_array_add (keys, g_strdup (side->keys[i]));

  return keys;
}

static void
set_keys (BwDecisionSide *side,
          GPtrArray      *keys)
{
  g_autofree char *name = g_strdup (side->name);

  bw_decision_side_set (side, side->id, name, keys);
}

/* The papers that tell the other, by all their identifiers. */
static gboolean
tell_other (BwDb            *db,
            BwDecisionSide  *other,
            GError         **error)
{
  g_autoptr (GPtrArray) keys = copy_keys (other);

  for (guint i = 0; other->keys[i] != NULL; i++)
    {
      const char *key = other->keys[i] + strlen (PAPER);
      gint64 id = 0;

      if (!g_str_has_prefix (other->keys[i], PAPER) || !bw_thing_keys_is_identifier (key))
        continue;
      if (!bw_thing_keys_find_identified (db, BW_KIND_PAPER, key, &id, error) ||
          (id != 0 && !take_paper (db, id, keys, error)))
        return FALSE;
    }
  set_keys (other, keys);

  return TRUE;
}

/**
 * bw_papers_plan_tell:
 * @split: of a person; where the other is told by papers, who stays is told by what is left
 *
 * They are two of one name from now on.
 */
gboolean
bw_papers_plan_tell (BwDb        *db,
                     BwDecision  *split,
                     GError     **error)
{
  g_auto (GStrv) papers = NULL;
  g_autoptr (GPtrArray) keys = NULL;

  if (split->kind != BW_KIND_PERSON || !bw_split_facts_is_by_papers (split))
    return TRUE;
  if (!tell_other (db, &split->other, error) ||
      !(papers = bw_thing_keys_get_papers (db, split->keep.id, error)))
    return FALSE;

  keys = copy_keys (&split->keep);
  for (guint i = 0; papers[i] != NULL; i++)
    g_ptr_array_add (keys, g_strdup (papers[i]));
  for (guint i = keys->len; i > 0; i--)
    if (bw_decision_side_has (&split->other, g_ptr_array_index (keys, i - 1)))
      g_ptr_array_remove_index (keys, i - 1);
  set_keys (&split->keep, keys);

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
