#include "bw-search-marked.h"

#include "bw-search-candidates.h"
#include "bw-search-score.h"

/* What somebody has bookmarked is looked for by itself where not all that has the words is looked at. */

#define MAX_MARKED 200  /* bookmarks, the last that were set */
#define MIN_MARKED 10   /* likewise, however many phrases each is asked for */
#define MAX_PHRASES 400 /* of all of them, each of which is looked up by itself */

#define LOWEST "(SELECT min (rk) FROM entry WHERE space = ?4)"
#define OF_ONE(table) \
  "  FROM " table " WHERE " table " MATCH ?1 AND rowid = (SELECT rk FROM entry WHERE kind = ?2 AND id = ?3)"
#define SCORE(table) "SELECT rowid - " LOWEST ", score (" table ", " LOWEST ", ?5)" OF_ONE (table)

static const char *const SCORE_ONE[BW_N_SEARCH_TABLES] = {
  [BW_SEARCH_IN_TITLES] = SCORE ("ft_title"),
  [BW_SEARCH_IN_PAPERS] = SCORE ("ft_paper"),
  [BW_SEARCH_IN_NAMES] = "SELECT rowid - " LOWEST ", NULL" OF_ONE ("ft_name"),
  [BW_SEARCH_IN_DOCUMENTS] = SCORE ("ft_document"),
};

/* Returns: of how many bookmarks it is worth to ask whether they have the words */
static guint
get_max (GBytes *plan)
{
  guint n_phrases = (guint) (g_bytes_get_size (plan) / BW_SEARCH_PHRASE_LENGTH);

  return CLAMP (MAX_PHRASES / MAX (n_phrases, 1), MIN_MARKED, MAX_MARKED);
}

static gboolean
is_there (const GArray *candidates,
          BwRef         ref)
{
  for (guint i = 0; i < candidates->len; i++)
    {
      BwRef other = g_array_index (candidates, BwSearchCandidate, i).ref;

      if (other.id == ref.id && other.kind == ref.kind)
        return TRUE;
    }

  return FALSE;
}

/* Adds the candidate if it has the words. */
static gboolean
add_one (BwStmt             *stmt,
         BwSearchTable       table,
         BwSearchCandidate   candidate,
         GArray             *candidates,
         GError            **error)
{
  BwStep step = bw_stmt_step (stmt, error);

  if (step != BW_STEP_ROW)
    return step == BW_STEP_DONE;

  candidate.place = bw_stmt_get_int64 (stmt, 0);
  candidate.worth = table == BW_SEARCH_IN_NAMES ? bw_search_score_importance (candidate.place)
                                                : bw_stmt_get_double (stmt, 1);
  g_array_append_val (candidates, candidate);

  return TRUE;
}

static gboolean
look_up (BwSearchContext    *context,
         BwSearchSpace       space,
         BwSearchTable       table,
         const char         *expression,
         GBytes             *plan,
         BwSearchCandidate   candidate,
         GArray             *candidates,
         GError            **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (context->index, SCORE_ONE[table], error);

  if (stmt == NULL || !bw_db_may_go_on (context->index, error))
    return FALSE;

  bw_stmt_bind_text (stmt, 1, expression);
  bw_stmt_bind_text (stmt, 2, bw_kind_to_string (candidate.ref.kind));
  bw_stmt_bind_int64 (stmt, 3, candidate.ref.id);
  bw_stmt_bind_int64 (stmt, 4, space);
  if (table != BW_SEARCH_IN_NAMES)
    bw_stmt_bind_blob (stmt, 5, plan);

  return add_one (stmt, table, candidate, candidates, error);
}

/**
 * bw_search_marked_add:
 * @expression: of the words, for @table
 * @plan: likewise
 * @candidates: (element-type BwSearchCandidate): what was found, behind which those that are
 *   marked, have the words and are not there yet are added, in no order
 */
gboolean
bw_search_marked_add (BwSearchContext  *context,
                      BwSearchSpace     space,
                      BwSearchTable     table,
                      const char       *expression,
                      GBytes           *plan,
                      GArray           *candidates,
                      GError          **error)
{
  const BwSearchSet *marks;
  guint max;

  g_return_val_if_fail (context != NULL, FALSE);
  g_return_val_if_fail (expression != NULL, FALSE);

  marks = bw_search_marks_get_all (context->marks);
  max = get_max (plan);
  for (guint i = 0; i < marks->refs->len && max > 0; i++)
    {
      BwSearchCandidate candidate = { g_array_index (marks->refs, BwRef, i), 0, 0 };

      if (bw_search_space_of_kind (candidate.ref.kind) != space || is_there (candidates, candidate.ref))
        continue;
      if (!look_up (context, space, table, expression, plan, candidate, candidates, error))
        return FALSE;
      max--;
    }

  return TRUE;
}
