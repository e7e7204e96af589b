#include "bw-doubt-explain.h"

#include "bw-doubt-matcher.h"
#include "bw-doubt-printings.h"
#include "bw-doubt-table.h"
#include "bw-person-parts.h"
#include "bw-retold-doubts.h"
#include "bw-traits-query.h"

/* Why two things may be one. */

/* @clues: why they are or are not is added to it. @score: (out): 0 where they are not doubtful */
gboolean
bw_doubt_explain_judge (BwDb       *db,
                        BwKind      kind,
                        BwTraits   *one,
                        BwTraits   *other,
                        GPtrArray  *clues,
                        int        *score,
                        GError    **error)
{
  BwDoubtMatcher matcher = kind == BW_KIND_PERSON ? bw_person_doubt_judge : bw_paper_doubt_judge;
  gboolean apart;

  if (!bw_traits_query_fill (db, kind, one, error) || !bw_traits_query_fill (db, kind, other, error) ||
      !bw_traits_query_are_apart (db, kind, one->id, other->id, &apart, error))
    return FALSE;

  *score = matcher (one, other, apart, clues);
  return TRUE;
}

/* What the lists of what is known of either do not show. */
static gboolean
tell_printings (BwDb     *db,
                BwDoubt  *doubt,
                GError  **error)
{
  return doubt->kind != BW_KIND_PAPER ||
         bw_doubt_printings_tell (db, doubt->one->id, doubt->other->id, doubt->clues, error);
}

/**
 * bw_doubt_explain_get:
 * @id: of a pair
 *
 * Returns: (transfer full) (nullable): the pair with what speaks for it, or `NULL` with @error
 *   set
 */
BwDoubt *
bw_doubt_explain_get (BwDb    *db,
                      gint64   id,
                      GError **error)
{
  g_autoptr (BwDoubt) doubt = bw_doubt_new (id);
  BwDoubtRow row;

  if (!bw_doubt_table_get (db, id, &row, error) ||
      !bw_doubt_table_find_next (db, id, row.score, &doubt->next_id, error))
    return NULL;

  doubt->kind = row.kind;
  doubt->score = row.score;
  doubt->one = bw_traits_query_get_head (db, (BwRef){ row.kind == BW_KIND_DOCUMENT ? BW_KIND_PAPER : row.kind, row.one_id },
                                         error);
  if (doubt->one != NULL && row.kind == BW_KIND_DOCUMENT)
    return bw_retold_doubts_tell (db, doubt, row.other_id, error) ? g_steal_pointer (&doubt) : NULL;
  doubt->other = doubt->one != NULL
                   ? bw_traits_query_get_head (db, (BwRef){ row.kind, row.other_id }, error)
                   : NULL;
  if (doubt->other != NULL && row.one_id == row.other_id)
    return bw_person_parts_tell (db, doubt, error) ? g_steal_pointer (&doubt) : NULL;
  if (doubt->other == NULL ||
      !bw_doubt_explain_judge (db, row.kind, doubt->one, doubt->other, doubt->clues, &doubt->score, error) ||
      !tell_printings (db, doubt, error) || !bw_traits_query_name_clues (db, doubt->clues, error) ||
      !bw_traits_query_name (db, doubt->one, error) || !bw_traits_query_name (db, doubt->other, error))
    return NULL;

  return g_steal_pointer (&doubt);
}

/* Returns: (transfer full) (element-type BwDoubt) (nullable): @max pairs at the most, the likeliest
 *   first, or `NULL` with @error set */
GPtrArray *
bw_doubt_explain_list (BwDb    *db,
                       guint    max,
                       GError **error)
{
  g_autoptr (GPtrArray) doubts = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_doubt_free);
  g_autoptr (GArray) rows = bw_doubt_table_list (db, max, 0, error);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      BwDoubt *doubt = bw_doubt_explain_get (db, g_array_index (rows, BwDoubtRow, i).id, error);

      if (doubt == NULL)
        return NULL;
      g_ptr_array_add (doubts, doubt);
    }

  return rows != NULL ? g_steal_pointer (&doubts) : NULL;
}
