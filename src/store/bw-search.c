#include "bw-search.h"

#include "bw-query-check.h"
#include "bw-search-expression.h"
#include "bw-search-filter.h"
#include "bw-search-hit.h"
#include "bw-search-space.h"
#include "bw-text.h"

#define MAX_CANDIDATES 2000 /* rows of one space that are looked at, the most important first */
#define MAX_DATED 20000     /* papers of the dates that are asked for, the newest first */
#define MIN_SHARE 8         /* hits of a group that others do not crowd out */

#define CANDIDATES(table)                                                                    \
  "SELECT entry.kind, entry.id"                                                              \
  "  FROM (SELECT rowid AS rk,"                                                              \
  "               score (" table ", (SELECT min (rk) FROM entry WHERE space = ?3)) AS worth" \
  "          FROM " table " WHERE " table " MATCH ?1 ORDER BY rowid LIMIT ?2) AS found"      \
  "  JOIN entry ON entry.space = ?3 AND entry.rk = found.rk"                                 \
  " ORDER BY found.worth DESC, found.rk"

static const char FIND_TITLES[] = CANDIDATES ("ft_title");
static const char FIND_PAPERS[] = CANDIDATES ("ft_paper");
static const char FIND_DOCUMENTS[] = CANDIDATES ("ft_document");

static const char FIND_NAMES[] =
  "SELECT entry.kind, entry.id"
  "  FROM (SELECT rowid AS rk FROM ft_name WHERE ft_name MATCH ?1 ORDER BY rowid LIMIT ?2) AS found"
  "  JOIN entry ON entry.space = ?3 AND entry.rk = found.rk"
  " ORDER BY found.rk";

static const char ALL_OF_SPACE[] =
  "SELECT kind, id FROM entry WHERE space = ?3 AND ?1 = '' ORDER BY rk LIMIT ?2";

/* Where dates and categories are all that is asked for, the index knows nothing: its first rows
 * are of any. */
static const char FIND_DATED[] =
  "SELECT id FROM paper WHERE published >= ?1 AND published <= ?2"
  " ORDER BY published DESC, id DESC LIMIT ?3";

typedef struct
{
  BwDb           *library;
  BwDb           *index;
  const BwQuery  *query;
  BwSearchFilter *filter;
  BwFindings     *findings;
  int             max_candidates;
  gint64          deadline; /* 0 for none */
  gboolean        out_of_time;
} Search;

/* Candidates of one space, each once, the best first. */
typedef struct
{
  GArray     *refs; /* BwRef */
  GHashTable *seen;
} Candidates;

static void
candidates_clear (Candidates *candidates)
{
  g_clear_pointer (&candidates->refs, g_array_unref);
  g_clear_pointer (&candidates->seen, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Candidates, candidates_clear)

static void
candidates_init (Candidates *candidates)
{
  candidates->refs = g_array_new (FALSE, FALSE, sizeof (BwRef));
  candidates->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static gboolean
add_candidate (Search      *search,
               Candidates  *candidates,
               BwRef        ref,
               GError     **error)
{
  gboolean accepts = FALSE;
  const char *kind = NULL;

  if (!g_hash_table_add (candidates->seen, bw_ref_to_string (ref)))
    return TRUE;
  if (!bw_search_hit_get_kind (search->library, ref, &kind, error))
    return FALSE;
  if (kind == NULL) /* it has gone since the index was written */
    return TRUE;
  if (!bw_search_filter_accepts (search->filter, search->library, ref, kind, &accepts, error))
    return FALSE;
  if (accepts)
    g_array_append_val (candidates->refs, ref);

  return TRUE;
}

/* Being stopped for time is no failure: what was found until then is shown. */
static gboolean
stopped_in_time (Search *search,
                 GError *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return FALSE;

  search->findings->partial = TRUE;
  search->out_of_time = TRUE;
  return TRUE;
}

static gboolean
find (Search         *search,
      const char     *sql,
      BwSearchSpace   space,
      const char     *expression,
      Candidates     *candidates,
      GError        **error)
{
  g_autoptr (BwStmt) stmt = NULL;
  g_autoptr (GError) step_error = NULL;
  int n = 0;

  if (!(stmt = bw_db_prepare (search->index, *expression != '\0' ? sql : ALL_OF_SPACE, error)))
    return FALSE;

  bw_stmt_bind_text (stmt, 1, expression);
  bw_stmt_bind_int64 (stmt, 2, search->max_candidates);
  bw_stmt_bind_int64 (stmt, 3, space);
  while (bw_stmt_step (stmt, &step_error) == BW_STEP_ROW)
    {
      BwRef ref = { bw_kind_from_string (bw_stmt_get_text (stmt, 0)), bw_stmt_get_int64 (stmt, 1) };

      n++;
      if (!add_candidate (search, candidates, ref, error))
        return FALSE;
    }
  if (n >= search->max_candidates)
    search->findings->partial = TRUE;
  if (step_error == NULL || stopped_in_time (search, step_error))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&step_error));
  return FALSE;
}

static gboolean
find_dated (Search      *search,
            int          from,
            int          to,
            Candidates  *candidates,
            GError     **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (search->library, FIND_DATED, error);
  int n = 0;
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_int64 (stmt, 1, from);
  bw_stmt_bind_int64 (stmt, 2, to);
  bw_stmt_bind_int64 (stmt, 3, MAX_DATED);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      BwRef ref = { BW_KIND_PAPER, bw_stmt_get_int64 (stmt, 0) };

      if (!add_candidate (search, candidates, ref, error))
        return FALSE;
      if (++n == MAX_DATED || (search->deadline != 0 && g_get_monotonic_time () > search->deadline))
        {
          search->findings->partial = TRUE;
          return TRUE;
        }
    }

  return step == BW_STEP_DONE;
}

static gboolean
find_in_table (Search         *search,
               BwSearchTable   table,
               Candidates     *candidates,
               GError        **error)
{
  static const struct
  {
    const char *sql;
    BwSearchSpace space;
  } TABLES[BW_N_SEARCH_TABLES] = {
    [BW_SEARCH_IN_TITLES] = { FIND_TITLES, BW_SEARCH_PAPERS },
    [BW_SEARCH_IN_PAPERS] = { FIND_PAPERS, BW_SEARCH_PAPERS },
    [BW_SEARCH_IN_NAMES] = { FIND_NAMES, BW_SEARCH_NAMES },
    [BW_SEARCH_IN_DOCUMENTS] = { FIND_DOCUMENTS, BW_SEARCH_DOCUMENTS },
  };
  g_autoptr (GError) reason = NULL;
  g_autofree char *expression = NULL;
  int from;
  int to;

  if (search->out_of_time)
    return TRUE;

  expression = bw_search_expression_new (search->index, search->query, table, &reason);
  if (reason != NULL)
    {
      if (stopped_in_time (search, reason))
        return TRUE;
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }

  if (expression != NULL && *expression == '\0' && TABLES[table].space == BW_SEARCH_PAPERS &&
      bw_search_filter_get_dates (search->filter, &from, &to))
    return find_dated (search, from, to, candidates, error);

  return expression == NULL ||
         find (search, TABLES[table].sql, TABLES[table].space, expression, candidates, error);
}

static gboolean
find_in_space (Search         *search,
               BwSearchSpace   space,
               Candidates     *candidates,
               GError        **error)
{
  switch (space)
    {
    case BW_SEARCH_NAMES:
      return find_in_table (search, BW_SEARCH_IN_NAMES, candidates, error);

    case BW_SEARCH_PAPERS:
      return find_in_table (search, BW_SEARCH_IN_TITLES, candidates, error) &&
             find_in_table (search, BW_SEARCH_IN_PAPERS, candidates, error);

    case BW_SEARCH_DOCUMENTS:
    default:
      return find_in_table (search, BW_SEARCH_IN_DOCUMENTS, candidates, error);
    }
}

static gboolean
is_wanted (Search        *search,
           BwSearchSpace  space)
{
  int from;
  int to;

  switch (space)
    {
    case BW_SEARCH_NAMES:
      if (bw_search_filter_get_dates (search->filter, &from, &to))
        return FALSE;
      return bw_search_filter_allows_kind (search->filter, "person") ||
             bw_search_filter_allows_kind (search->filter, "organisation");

    case BW_SEARCH_PAPERS:
      return bw_search_filter_allows_kind (search->filter, "paper");

    case BW_SEARCH_DOCUMENTS:
    default:
      return bw_search_filter_allows_kind (search->filter, "document");
    }
}

/* An exact title or name comes first, whatever its worth. */
static void
raise_exact (GPtrArray  *hits,
             const char *words)
{
  guint to = 0;

  for (guint i = 0; i < hits->len; i++)
    {
      BwHit *hit = g_ptr_array_index (hits, i);
      g_autofree char *title = bw_text_search_words (hit->title);

      if (!g_str_equal (title, words))
        continue;
      hit = g_ptr_array_steal_index (hits, i);
      g_ptr_array_insert (hits, (int) to++, hit);
    }
}

static gboolean
add_hits (Search      *search,
          Candidates  *candidates,
          guint        share,
          const char  *words,
          GError     **error)
{
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_hit_free);

  for (guint i = 0; i < candidates->refs->len && i < share; i++)
    {
      BwHit *hit = bw_search_hit_load (search->library, g_array_index (candidates->refs, BwRef, i),
                                       search->findings->words, error);

      if (hit == NULL)
        return FALSE;
      g_ptr_array_add (hits, hit);
    }
  raise_exact (hits, words);
  g_ptr_array_extend_and_steal (search->findings->hits, g_steal_pointer (&hits));

  return TRUE;
}

/* How many of each group are shown where not all can be. */
static void
get_shares (const Candidates *candidates,
            guint             limit,
            guint            *shares)
{
  guint least = MIN (MAX (limit / 4, MIN_SHARE), limit);
  guint names = candidates[0].refs->len;
  guint papers = candidates[1].refs->len;
  guint documents = candidates[2].refs->len;

  shares[0] = MIN (names, limit - MIN (papers + documents, limit - least));
  limit -= shares[0];
  shares[1] = MIN (papers, limit - MIN (documents, MIN (least, limit)));
  shares[2] = MIN (documents, limit - shares[1]);
}

static gboolean
run (Search      *search,
     const char  *text,
     guint        limit,
     GError     **error)
{
  static const BwSearchSpace SPACES[] = { BW_SEARCH_NAMES, BW_SEARCH_PAPERS, BW_SEARCH_DOCUMENTS };
  g_auto (Candidates) names = { NULL };
  g_auto (Candidates) papers = { NULL };
  g_auto (Candidates) documents = { NULL };
  Candidates *const groups[] = { &names, &papers, &documents };
  Candidates all[3];
  g_autofree char *words = bw_text_search_words (text);
  guint shares[3];

  for (guint i = 0; i < G_N_ELEMENTS (SPACES); i++)
    {
      candidates_init (groups[i]);
      if (is_wanted (search, SPACES[i]) && !find_in_space (search, SPACES[i], groups[i], error))
        return FALSE;
      search->findings->total += (int) groups[i]->refs->len;
      all[i] = *groups[i];
    }

  get_shares (all, limit, shares);
  for (guint i = 0; i < G_N_ELEMENTS (SPACES); i++)
    if (!add_hits (search, groups[i], shares[i], words, error))
      return FALSE;

  return TRUE;
}

/* Whether there is anything that is wanted, and not only what is left out. */
static gboolean
asks_for_something (const BwQuery        *query,
                    const BwSearchFilter *filter,
                    GPtrArray            *words)
{
  return words->len > 0 || !bw_search_filter_is_empty (filter);
}

/**
 * bw_search_run:
 * @text: in the search language
 * @limit: the most hits to give
 * @budget: microseconds, after which what was found until then is given; 0 for none
 *
 * Returns: (transfer full) (nullable): what was found, or `NULL` with @error set
 */
BwFindings *
bw_search_run (BwDb           *library,
               BwSearchIndex  *index,
               const char     *text,
               int             limit,
               gint64          budget,
               GError        **error)
{
  g_autoptr (BwFindings) findings = bw_findings_new (text);
  g_autoptr (BwQuery) query = bw_query_parse (text, findings->hints);
  g_autoptr (BwSearchFilter) filter = NULL;
  BwQueryOrder order;
  Search search = { library, bw_search_index_get_db (index), query, NULL, findings, 0, 0, FALSE };
  gboolean done;

  g_return_val_if_fail (text != NULL, NULL);

  bw_query_check (query, bw_date_today (), &order, findings->hints);
  search.filter = filter = bw_search_filter_new (query, findings->hints);
  bw_query_get_words (query, findings->words);
  if (!asks_for_something (query, filter, findings->words))
    return g_steal_pointer (&findings);

  search.max_candidates = MAX (limit, MAX_CANDIDATES);
  search.deadline = budget > 0 ? g_get_monotonic_time () + budget : 0;
  bw_db_set_deadline (search.index, search.deadline);
  done = run (&search, text, (guint) MAX (limit, 0), error);
  bw_db_set_deadline (search.index, 0);

  return done ? g_steal_pointer (&findings) : NULL;
}
