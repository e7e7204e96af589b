#include "bw-search-finder.h"

#include <string.h>

#include "bw-search-all.h"
#include "bw-search-candidates.h"
#include "bw-search-dates.h"
#include "bw-search-hit.h"
#include "bw-search-node.h"
#include "bw-search-rank.h"

/*
 * How the things of one space are found: where a part of the query lists few, those are tried;
 * else those that have its words, the most important first; else all, the newest first.
 */

static const char NAMES[] = "SELECT kind, id FROM entry WHERE space = 2 ORDER BY rk LIMIT ?1";

static const char PAPERS[] =
  "SELECT 'paper', id FROM paper WHERE published >= ?2 AND published <= ?3"
  " ORDER BY published DESC, id DESC LIMIT ?1";

static const char OLDEST_PAPERS[] =
  "SELECT 'paper', id FROM paper WHERE published >= max (?2, 1) AND published <= ?3"
  " ORDER BY published, id LIMIT ?1";

static const char DOCUMENTS[] =
  "SELECT 'document', id FROM document WHERE id > 0 ORDER BY id DESC LIMIT ?1";

typedef struct
{
  BwSearchContext *context;
  const BwQuery   *query;
  BwSearchNode    *node;
  BwQuery         *words;  /* the parts of the query that are words */
  GPtrArray       *rest; /* BwSearchNode, of the parts that are none */
  gboolean         excludes;
  BwSearchSpace    space;
  BwSearchSet     *tried;
  BwSearchSet     *titled; /* those that have the words in their titles; NULL for not looked for */
  BwSearchSet     *found;
  guint            max;      /* things that are looked for */
  guint            max_kept; /* of them, of those that have the words */
} Finder;

static void
finder_clear (Finder *self)
{
  g_clear_pointer (&self->node, bw_search_node_free);
  g_clear_pointer (&self->words, bw_query_free);
  g_clear_pointer (&self->rest, g_ptr_array_unref);
  g_clear_pointer (&self->tried, bw_search_set_free);
  g_clear_pointer (&self->titled, bw_search_set_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Finder, finder_clear)

static gboolean
is_words (const BwSearchNode *node)
{
  if (node->type == BW_SEARCH_NOT)
    node = g_ptr_array_index (node->children, 0);

  return node->type == BW_SEARCH_WORDS;
}

/* Parts the query in what the index answers at once and the rest. */
static void
part (Finder *self)
{
  self->words = bw_query_new (BW_QUERY_AND);
  g_ptr_array_set_free_func (self->words->children, NULL); /* they are of the query */
  self->rest = g_ptr_array_new ();
  for (guint i = 0; i < self->node->children->len; i++)
    {
      BwSearchNode *child = g_ptr_array_index (self->node->children, i);

      if (!is_words (child))
        {
          g_ptr_array_add (self->rest, child);
          continue;
        }
      self->excludes = self->excludes || child->type == BW_SEARCH_NOT;
      g_ptr_array_add (self->words->children, (gpointer) child->query);
    }
}

static gboolean
matches_rest (Finder      *self,
              BwRef        ref,
              const char  *kind,
              gboolean    *matches,
              GError     **error)
{
  *matches = TRUE;
  for (guint i = 0; i < self->rest->len && *matches; i++)
    if (!bw_search_node_matches (g_ptr_array_index (self->rest, i), self->context, ref, kind, matches,
                                 error))
      return FALSE;

  return TRUE;
}

/* Adds the thing to what is found if it is asked for. */
static gboolean
try (Finder    *self,
     BwRef      ref,
     gboolean   has_words,
     GError   **error)
{
  gboolean matches = FALSE;
  const char *kind = NULL;

  if (has_words && self->rest->len == 0) /* whether it is still there, who shows it sees */
    {
      bw_search_set_add (self->found, ref);
      return TRUE;
    }
  if (!bw_search_set_add (self->tried, ref))
    {
      if (has_words && self->titled != NULL && bw_search_set_contains (self->titled, ref))
        bw_search_set_add (self->found, ref);
      return TRUE;
    }
  if (!bw_db_may_go_on (self->context->index, error) ||
      !bw_search_hit_get_kind (self->context->library, ref, &kind, error))
    return FALSE;
  if (kind == NULL) /* it has gone since the index was written */
    return TRUE;
  if (has_words ? !matches_rest (self, ref, kind, &matches, error)
                : !bw_search_node_matches (self->node, self->context, ref, kind, &matches, error))
    return FALSE;
  if (matches && !bw_search_node_finds_otherwise (self->node, kind))
    bw_search_set_add (self->found, ref);

  return TRUE;
}

/* Tries the things of a statement until there are enough. */
static gboolean
try_each (Finder  *self,
          BwStmt  *stmt,
          guint    max,
          GError **error)
{
  BwStep step;
  guint n = 0;

  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      BwRef ref = { bw_kind_from_string (bw_stmt_get_text (stmt, 0)), bw_stmt_get_int64 (stmt, 1) };

      if (ref.kind != BW_KIND_NONE && !try (self, ref, FALSE, error))
        return FALSE;
      if (++n >= max || self->found->refs->len >= self->max)
        {
          self->found->complete = FALSE;
          return TRUE;
        }
    }

  return step == BW_STEP_DONE;
}

/* What was found until there was no time left is tried too. */
static gboolean
find_in_table (Finder         *self,
               BwSearchTable   table,
               gboolean       *asked,
               GError        **error)
{
  g_auto (BwSearchCandidates) candidates = { NULL };
  gboolean done;

  bw_search_candidates_init (&candidates);
  done = bw_search_candidates_find (&candidates, self->context, self->words, self->space, table, self->max,
                                    self->max_kept, error);
  *asked = candidates.asked;
  for (guint i = 0; i < candidates.all->len; i++)
    if (!try (self, g_array_index (candidates.all, BwSearchCandidate, i).ref, TRUE, done ? error : NULL))
      return FALSE;
  if (!candidates.complete)
    self->found->complete = FALSE;

  return done;
}

/* Of a quick answer titles are enough that fill the first rows. */
static gboolean
has_enough (const Finder *self)
{
  return !self->titled->complete ||
         (self->context->quick && self->rest->len == 0 && self->titled->refs->len >= self->context->max);
}

/*
 * Titles with the words come before abstracts, which are looked at where there are not enough; but
 * where all that have the words have been seen, they are in the order of all that they say. What
 * is not to be in an abstract may be missing in a title all the same.
 */
static gboolean
find_papers (Finder    *self,
             gboolean  *asked,
             GError   **error)
{
  BwSearchSet *found = self->found;
  g_autoptr (BwSearchSet) all = bw_search_set_new ();
  g_autoptr (BwSearchSet) titled = bw_search_set_new ();
  gboolean done;

  self->found = titled;
  done = self->excludes || find_in_table (self, BW_SEARCH_IN_TITLES, asked, error);
  self->titled = g_steal_pointer (&titled);
  self->found = all;
  done = done && (has_enough (self) || find_in_table (self, BW_SEARCH_IN_PAPERS, asked, error));
  if (has_enough (self))
    all->complete = FALSE;
  self->found = found;

  if (!done || !all->complete || !self->titled->complete)
    bw_search_set_add_all (found, self->titled, G_MAXUINT);
  bw_search_set_add_all (found, all, G_MAXUINT);

  return done;
}

static gboolean
find_words (Finder    *self,
            gboolean  *asked,
            GError   **error)
{
  if (self->space == BW_SEARCH_PAPERS)
    return find_papers (self, asked, error);

  return find_in_table (self, self->space == BW_SEARCH_NAMES ? BW_SEARCH_IN_NAMES : BW_SEARCH_IN_DOCUMENTS,
                        asked, error);
}

static gboolean
find_dated (Finder       *self,
            const char   *sql,
            BwDateRange   dates,
            GError      **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (self->context->library, sql, error);
  guint max = MAX (self->max, BW_SEARCH_MAX_TRIED);

  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_int64 (stmt, 1, max);
  bw_stmt_bind_int64 (stmt, 2, dates.from);
  bw_stmt_bind_int64 (stmt, 3, dates.to);

  return try_each (self, stmt, max, error);
}

/* Those of which no date is known come last, whatever comes first. */
static gboolean
find_newest_papers (Finder  *self,
                    GError **error)
{
  static const BwDateRange UNKNOWN = { 0, 0, TRUE };
  BwDateRange dates = bw_search_dates_get (self->context, self->query);

  if (!self->context->oldest)
    return find_dated (self, PAPERS, dates, error);

  return find_dated (self, OLDEST_PAPERS, dates, error) &&
         (dates.from > 0 || !self->found->complete || find_dated (self, PAPERS, UNKNOWN, error));
}

static gboolean
find_newest (Finder  *self,
             GError **error)
{
  gboolean in_index = self->space == BW_SEARCH_NAMES;
  g_autoptr (BwStmt) stmt = NULL;
  guint max = MAX (self->max, BW_SEARCH_MAX_TRIED);

  if (self->space == BW_SEARCH_PAPERS)
    return find_newest_papers (self, error);
  stmt = bw_db_prepare (in_index ? self->context->index : self->context->library, in_index ? NAMES : DOCUMENTS, error);
  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_int64 (stmt, 1, max);
  if (!try_each (self, stmt, max, error))
    return FALSE;

  /* Documents come in the order in which they were imported. */
  return in_index || bw_search_rank (self->context, self->words, self->space, self->found, error);
}

/* All that there are: the first are found, and the others counted. */
static gboolean
find_all (Finder  *self,
          GError **error)
{
  self->max = self->context->enough;
  if (!find_newest (self, error) ||
      !bw_search_all_count_others (self->context, self->space, self->found->refs->len, error))
    return FALSE;

  self->found->complete = TRUE;

  return TRUE;
}

static gboolean
try_listed (Finder             *self,
            const BwSearchSet  *listed,
            GError            **error)
{
  for (guint i = 0; i < listed->refs->len; i++)
    if (!try (self, g_array_index (listed->refs, BwRef, i), FALSE, error))
      return FALSE;

  return bw_search_rank (self->context, self->words, self->space, self->found, error);
}

/* Whether they need not be read: papers of some time. */
static gboolean
is_found_by_listing (const Finder      *self,
                     const BwSearchSet *listed)
{
  return listed != NULL && (listed->complete || !self->context->oldest) && bw_search_node_lists_newest (self->node);
}

static gboolean
find (Finder  *self,
      GError **error)
{
  gboolean only_words = self->rest->len == 0 && self->words->children->len > 0;
  guint aside = self->words->children->len > 0 ? BW_SEARCH_MAX_ASIDE : BW_SEARCH_MAX_LISTED;
  g_autoptr (BwSearchSet) listed = NULL;
  gboolean asked = FALSE;

  if (self->context->enough > 0 && self->node->type == BW_SEARCH_ALL && bw_search_all_can (self->space))
    return find_all (self, error);
  if (!only_words && !bw_search_node_list (self->node, self->context, MAX (aside, self->context->max), &listed, error))
    return FALSE;
  if (is_found_by_listing (self, listed))
    {
      bw_search_set_add_all (self->found, listed, listed->complete ? G_MAXUINT : self->max);
      return TRUE;
    }
  if (listed != NULL && listed->complete)
    return try_listed (self, listed, error);
  if (self->words->children->len > 0 && !find_words (self, &asked, error))
    return FALSE;
  if (asked)
    return TRUE;

  return find_newest (self, error);
}

/* Of what only words are asked for the first are wanted within a frame. */
static void
set_limits (Finder *self)
{
  gboolean quick = self->context->quick && self->rest->len == 0;

  self->max = MAX (self->context->max, quick ? BW_SEARCH_MAX_QUICK : BW_SEARCH_MAX_RANKED);
  self->max_kept = quick ? MAX (self->context->max, BW_SEARCH_MAX_KEPT) : self->max;
}

/**
 * bw_search_finder_find:
 * @query: a %BW_QUERY_AND as bw_query_check() leaves it
 * @found: where the things are added, the best first; when there is no time left those are
 *   there that were found until then
 */
gboolean
bw_search_finder_find (BwSearchContext  *context,
                       const BwQuery    *query,
                       BwSearchSpace     space,
                       BwSearchSet      *found,
                       GError          **error)
{
  g_auto (Finder) self = { context, query, NULL, NULL, NULL, FALSE, space, NULL, NULL, found, 0, 0 };
  gboolean done;

  g_return_val_if_fail (context != NULL, FALSE);
  g_return_val_if_fail (query->type == BW_QUERY_AND, FALSE);

  self.tried = bw_search_set_new ();
  if ((self.node = bw_search_node_new (context, query, space, error)) == NULL)
    return FALSE;
  if (self.node->type == BW_SEARCH_NONE)
    return TRUE;

  part (&self);
  set_limits (&self);
  done = find (&self, error);
  context->partial = context->partial || !found->complete;

  return done;
}
