#include "bw-search-candidates.h"

#include "bw-search-marked.h"
#include "bw-search-score.h"

/* Of ?2 candidates the best ?4. What has changed since it was indexed comes without a kind. */
#define LOWEST "(SELECT min (rk) FROM entry WHERE space = ?3)"
#define CANDIDATES(table)                                                              \
  "SELECT coalesce (entry.kind, ''), entry.id, found.rk - " LOWEST ", found.worth"     \
  "  FROM (SELECT rk, worth"                                                           \
  "          FROM (SELECT rowid AS rk, score (" table ", " LOWEST ", ?5) AS worth"     \
  "                  FROM " table " WHERE " table " MATCH ?1 ORDER BY rowid LIMIT ?2)" \
  "         ORDER BY worth DESC, rk LIMIT ?4) AS found"                                \
  "  LEFT JOIN entry ON entry.space = ?3 AND entry.rk = found.rk"                      \
  " ORDER BY found.worth DESC, found.rk"

static const char FIND_NAMES[] =
  "SELECT coalesce (entry.kind, ''), entry.id, found.rk - " LOWEST
  "  FROM (SELECT rowid AS rk FROM ft_name WHERE ft_name MATCH ?1 ORDER BY rowid LIMIT min (?2, ?4)) AS found"
  "  LEFT JOIN entry ON entry.space = ?3 AND entry.rk = found.rk"
  " ORDER BY found.rk";

static const char *const FIND[BW_N_SEARCH_TABLES] = {
  [BW_SEARCH_IN_TITLES] = CANDIDATES ("ft_title"),
  [BW_SEARCH_IN_PAPERS] = CANDIDATES ("ft_paper"),
  [BW_SEARCH_IN_NAMES] = FIND_NAMES,
  [BW_SEARCH_IN_DOCUMENTS] = CANDIDATES ("ft_document"),
};

/* By which the rows of papers were numbered. */
static const char GET_CITED[] = "SELECT length (cited_by) FROM paper_neighbours WHERE id = ?1";

#define A_LITTLE 1e-6 /* by which what is marked is worth more than its equal that is not */

void
bw_search_candidates_init (BwSearchCandidates *self)
{
  *self = (BwSearchCandidates){ g_array_new (FALSE, FALSE, sizeof (BwSearchCandidate)), TRUE, FALSE };
}

void
bw_search_candidates_clear (BwSearchCandidates *self)
{
  g_clear_pointer (&self->all, g_array_unref);
}

static int
compare_worths (gconstpointer a,
                gconstpointer b)
{
  const BwSearchCandidate *one = a;
  const BwSearchCandidate *other = b;

  if (one->worth != other->worth)
    return one->worth > other->worth ? -1 : 1;

  return (one->place > other->place) - (one->place < other->place);
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const BwSearchCandidate *one = a;
  const BwSearchCandidate *other = b;

  return (one->place > other->place) - (one->place < other->place);
}

/* @by_place: which are numbered by how often they are cited: few need to be asked */
static gboolean
find_first_cited_as_often (GArray  *by_place,
                           BwDb    *library,
                           BwRef    ref,
                           gint64  *place,
                           GError **error)
{
  guint from = 0;
  guint to = by_place->len - 1;
  gint64 cited;
  gint64 other;

  if (!bw_db_find_id (library, GET_CITED, &cited, error, "i", ref.id))
    return FALSE;

  while (from < to)
    {
      guint middle = (from + to) / 2;

      if (!bw_db_find_id (library, GET_CITED, &other, error, "i",
                          g_array_index (by_place, BwSearchCandidate, middle).ref.id))
        return FALSE;
      if (other > cited)
        from = middle + 1;
      else
        to = middle;
    }
  *place = g_array_index (by_place, BwSearchCandidate, from).place;

  return TRUE;
}

/* The place of the first that is as important but for its date, or its number of papers. */
static gboolean
find_first_equal (GArray                   *by_place,
                  BwDb                     *library,
                  const BwSearchCandidate  *candidate,
                  gint64                   *place,
                  GError                  **error)
{
  guint i = 0;

  if (candidate->ref.kind == BW_KIND_PAPER)
    return find_first_cited_as_often (by_place, library, candidate->ref, place, error);

  while (g_array_index (by_place, BwSearchCandidate, i).ref.kind != candidate->ref.kind)
    i++;
  *place = g_array_index (by_place, BwSearchCandidate, i).place;

  return TRUE;
}

static gboolean
has_marked (GArray              *candidates,
            const BwSearchMarks *marks)
{
  for (guint i = 0; i < candidates->len; i++)
    if (bw_search_marks_contains (marks, g_array_index (candidates, BwSearchCandidate, i).ref))
      return TRUE;

  return FALSE;
}

/* What is marked is worth what the first would be that is its equal but for that. */
static gboolean
raise_marked (GArray           *candidates,
              BwSearchContext  *context,
              GError          **error)
{
  g_autoptr (GArray) by_place = g_array_copy (candidates);

  g_array_sort (by_place, compare_places);
  for (guint i = 0; i < candidates->len; i++)
    {
      BwSearchCandidate *candidate = &g_array_index (candidates, BwSearchCandidate, i);
      gint64 place;

      if (!bw_search_marks_contains (context->marks, candidate->ref))
        continue;
      if (!find_first_equal (by_place, context->library, candidate, &place, error))
        return FALSE;
      place = MIN (place, candidate->place);
      candidate->worth += bw_search_score_importance (place) -
                          bw_search_score_importance (candidate->place) + A_LITTLE;
    }

  return TRUE;
}

/**
 * bw_search_candidates_sort:
 * @candidates: (element-type BwSearchCandidate): of one space, each of which is in the index
 *
 * Puts the best first. Of equals, which are cited as often, those that are marked come before
 * those that are more recent.
 */
gboolean
bw_search_candidates_sort (GArray           *candidates,
                           BwSearchContext  *context,
                           GError          **error)
{
  g_return_val_if_fail (candidates != NULL, FALSE);

  if (has_marked (candidates, context->marks) && !raise_marked (candidates, context, error))
    return FALSE;
  g_array_sort (candidates, compare_worths);

  return TRUE;
}

static gboolean
read_all (BwSearchCandidates  *self,
          BwStmt              *stmt,
          BwSearchTable        table,
          guint                max,
          GError             **error)
{
  BwStep step;
  guint n = 0;

  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      BwSearchCandidate candidate = { { bw_kind_from_string (bw_stmt_get_text (stmt, 0)), bw_stmt_get_int64 (stmt, 1) },
                                      0,
                                      bw_stmt_get_int64 (stmt, 2) };

      candidate.worth = table == BW_SEARCH_IN_NAMES ? bw_search_score_importance (candidate.place)
                                                    : bw_stmt_get_double (stmt, 3);
      if (candidate.ref.kind != BW_KIND_NONE)
        g_array_append_val (self->all, candidate);
      if (++n >= max)
        {
          self->complete = FALSE;
          return TRUE;
        }
    }

  return step == BW_STEP_DONE;
}

static gboolean
read_some (BwSearchCandidates  *self,
           BwSearchContext     *context,
           BwSearchSpace        space,
           BwSearchTable        table,
           guint                max,
           guint                max_kept,
           const char          *expression,
           GBytes              *plan,
           GError             **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (context->index, FIND[table], error);

  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_text (stmt, 1, expression);
  bw_stmt_bind_int64 (stmt, 2, max);
  bw_stmt_bind_int64 (stmt, 3, space);
  bw_stmt_bind_int64 (stmt, 4, max_kept);
  if (table != BW_SEARCH_IN_NAMES)
    bw_stmt_bind_blob (stmt, 5, plan);

  return read_all (self, stmt, table, max_kept, error);
}

/**
 * bw_search_candidates_find:
 * @words: the parts of a query that are words
 * @max: how many of the most important are looked at
 * @max_kept: and of these, how many of the best are kept
 *
 * Those that are marked are looked at too where there is time for it.
 * When there is no time left, which is an error too, those are there that were found until then.
 */
gboolean
bw_search_candidates_find (BwSearchCandidates  *self,
                           BwSearchContext     *context,
                           const BwQuery       *words,
                           BwSearchSpace        space,
                           BwSearchTable        table,
                           guint                max,
                           guint                max_kept,
                           GError             **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (GByteArray) plan = g_byte_array_new ();
  g_autofree char *expression = bw_search_expression_new (context, words, table, plan, &reason);
  g_autoptr (GBytes) blob = g_bytes_new (plan->data, plan->len);

  g_return_val_if_fail (self != NULL, FALSE);

  if (reason != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }

  self->asked = expression == NULL || *expression != '\0';
  if (expression == NULL || !self->asked)
    return TRUE;
  if (!read_some (self, context, space, table, max, max_kept, expression, blob, error) ||
      (!self->complete && !context->quick &&
       !bw_search_marked_add (context, space, table, expression, blob, self->all, error)))
    return FALSE;

  return bw_search_candidates_sort (self->all, context, error);
}
