#include "bw-search.h"

#include "bw-error.h"
#include "bw-query-check.h"
#include "bw-search-all.h"
#include "bw-search-exact.h"
#include "bw-search-facets.h"
#include "bw-search-finder.h"
#include "bw-search-forms.h"
#include "bw-search-hit.h"
#include "bw-search-pasted.h"
#include "bw-search-rank.h"
#include "bw-search-saved.h"
#include "bw-search-shares.h"
#include "bw-text-index.h"

#define MIN_SHARE 8    /* hits of a group that others do not crowd out */
#define MAX_HURRIED 16 /* hits that are seen first, where an answer is wanted within a frame */

static const BwSearchSpace SPACES[] = { BW_SEARCH_NAMES, BW_SEARCH_PAPERS, BW_SEARCH_DOCUMENTS };

typedef struct
{
  BwSearchContext context;
  BwQuery *query;
  BwQueryOrder order;
  BwFindings *findings;
  BwSearchSet *groups[G_N_ELEMENTS (SPACES)];
  BwSearchSet *sorted; /* all of them in the order that was asked for, or NULL */
  BwSearchSet *pasted; /* what was named by an identifier or an address */
  GPtrArray *note_words;
  gboolean out_of_time;
  gboolean reads_library; /* all of it as of one moment */
  gboolean reads_index;
} Search;

static void
search_clear (Search *search)
{
  if (search->context.library != NULL)
    {
      bw_db_end_read (search->context.library, search->reads_library);
      bw_db_end_read (search->context.index, search->reads_index);
    }
  g_clear_pointer (&search->query, bw_query_free);
  g_clear_pointer (&search->findings, bw_findings_free);
  bw_search_context_clear (&search->context);
  for (guint i = 0; i < G_N_ELEMENTS (SPACES); i++)
    g_clear_pointer (&search->groups[i], bw_search_set_free);
  g_clear_pointer (&search->sorted, bw_search_set_free);
  g_clear_pointer (&search->pasted, bw_search_set_free);
  g_clear_pointer (&search->note_words, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, search_clear)

static void
add_first (Search            *search,
           const BwSearchSet *set)
{
  for (guint i = 0; i < set->refs->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (SPACES); j++)
      {
        BwRef ref = g_array_index (set->refs, BwRef, i);

        if (bw_search_space_of_kind (ref.kind) == SPACES[j])
          bw_search_set_add (search->groups[j], ref);
      }
}

/* What was pasted whole comes first of its kind, and what has just this title or name. */
static gboolean
find_first (Search  *search,
            GError **error)
{
  g_autoptr (BwSearchSet) exact =
    bw_search_exact_find (&search->context, search->query, search->findings->query, error);

  if (exact == NULL ||
      !(search->pasted = bw_search_pasted_find (&search->context, search->findings->query, error)))
    return FALSE;

  add_first (search, search->pasted);
  add_first (search, exact);

  return TRUE;
}

static gboolean
find_groups (Search  *search,
             GError **error)
{
  if (!find_first (search, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (SPACES); i++)
    if (!bw_search_finder_find (&search->context, search->query, SPACES[i], search->groups[i], error))
      return FALSE;

  return TRUE;
}

/* Being stopped for time is no failure: what was found until then is shown. */
static gboolean
find_all (Search  *search,
          GError **error)
{
  g_autoptr (GError) reason = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (SPACES); i++)
    search->groups[i] = bw_search_set_new ();

  if (find_groups (search, &reason))
    return TRUE;

  search->context.partial = TRUE;
  search->out_of_time = g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  if (search->out_of_time)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}

/* What is sorted is one list, whatever kinds of things are in it. */
static gboolean
sort_all (Search  *search,
          GError **error)
{
  if (!search->order.is_set)
    return TRUE;

  search->sorted = bw_search_set_new ();
  for (guint i = 0; i < G_N_ELEMENTS (SPACES); i++)
    bw_search_set_add_all (search->sorted, search->groups[i],
                           search->out_of_time ? BW_SEARCH_MAX_RANKED : G_MAXUINT);

  return bw_search_sort (&search->context, &search->order, search->sorted, error);
}

/* Returns: (transfer full) (nullable): what is shown of it; `NULL` with @error set */
static BwHit *
load_hit (Search  *search,
          BwRef    ref,
          GError **error)
{
  BwDb *library = search->context.library;
  g_autoptr (BwHit) hit = bw_search_hit_load (library, ref, search->findings->words, error);

  if (hit == NULL || (search->note_words->len > 0 &&
                      !bw_search_hit_explain_note (library, hit, search->note_words, error)))
    return NULL;
  if (search->pasted != NULL && bw_search_set_contains (search->pasted, ref))
    hit->field = "identifier";
  hit->bookmarked = bw_search_marks_contains (search->context.marks, ref);

  return g_steal_pointer (&hit);
}

/* @share: how many of the group are shown; the first of all where an answer is wanted within a frame */
static guint
get_n_shown (const Search *search,
             guint         share)
{
  guint n_before = search->findings->hits->len;

  return search->context.quick ? MIN (share, MAX_HURRIED - MIN (n_before, MAX_HURRIED)) : share;
}

/* What has gone since the index was written is not shown. */
static gboolean
add_hits (Search             *search,
          const BwSearchSet  *group,
          guint               share,
          const char         *words,
          GError            **error)
{
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_hit_free);
  guint n = get_n_shown (search, share);

  search->findings->cut = search->findings->cut || n < MIN (share, group->refs->len);
  for (guint i = 0; i < group->refs->len && hits->len < n; i++)
    {
      g_autoptr (GError) reason = NULL;
      BwHit *hit = load_hit (search, g_array_index (group->refs, BwRef, i), &reason);

      if (hit != NULL)
        g_ptr_array_add (hits, hit);
      else if (g_error_matches (reason, BW_ERROR, BW_ERROR_NOT_FOUND))
        search->findings->total--;
      else
        {
          g_propagate_error (error, g_steal_pointer (&reason));
          return FALSE;
        }
    }
  if (!search->order.is_set)
    bw_search_exact_raise (hits, words);
  g_ptr_array_extend_and_steal (search->findings->hits, g_steal_pointer (&hits));

  return TRUE;
}

static gboolean
show_all (Search      *search,
          const char  *text,
          guint        limit,
          GError     **error)
{
  g_autofree char *words = bw_text_search_words (text);
  guint shares[BW_SEARCH_N_SHARES];

  for (guint i = 0; i < G_N_ELEMENTS (SPACES); i++)
    search->findings->total += (int) search->groups[i]->refs->len;
  search->findings->total += (int) search->context.n_others;
  search->findings->partial = search->context.partial;
  search->findings->sorted = search->sorted != NULL;
  if (search->sorted != NULL)
    return add_hits (search, search->sorted, limit, words, error);

  bw_search_shares_get (search->groups, limit, shares);
  for (guint i = 0; i < G_N_ELEMENTS (SPACES); i++)
    if (!add_hits (search, search->groups[i], shares[i], words, error))
      return FALSE;

  return TRUE;
}

/* Reads what is asked for, with the saved searches that it names. */
static gboolean
search_init (Search         *search,
             BwDb           *library,
             BwSearchIndex  *index,
             const char     *text,
             int            *limit,
             GError        **error)
{
  BwSearchContext *context = &search->context;

  search->findings = bw_findings_new (text);
  search->query = bw_query_parse (text, search->findings->hints);
  search->reads_library = bw_db_begin_read (library);
  search->reads_index = bw_db_begin_read (bw_search_index_get_db (index));
  if (!bw_search_context_init (context, library, bw_search_index_get_db (index), search->findings->hints, error) ||
      !bw_search_expand_saved (library, search->query, context->hints, error))
    return FALSE;

  bw_query_check (search->query, context->today, &search->order, context->hints);
  bw_query_get_words (search->query, search->findings->words);
  search->note_words = g_ptr_array_new_with_free_func (g_free);
  bw_query_get_note_words (search->query, search->note_words);
  if (search->order.limit >= 0)
    *limit = search->order.limit;
  context->max = (guint) MAX (*limit, 0);
  context->oldest = search->order.key == BW_QUERY_BY_DATE && search->order.rising;
  if (search->order.is_set && search->order.key != BW_QUERY_BY_RELEVANCE)
    context->max = MAX (context->max, BW_SEARCH_MAX_TRIED);

  return TRUE;
}

static gboolean
find_in_time (Search  *search,
              gint64   budget,
              GError **error)
{
  gint64 deadline = budget > 0 ? g_get_monotonic_time () + budget : 0;
  gboolean done;

  bw_db_set_deadline (search->context.library, deadline);
  bw_db_set_deadline (search->context.index, deadline);
  done = find_all (search, error);
  bw_db_set_deadline (search->context.library, 0);
  bw_db_set_deadline (search->context.index, 0);

  return done;
}

/**
 * bw_search_run:
 * @text: in the search language
 * @limit: the most hits to give, where the text does not say it
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
  g_auto (Search) search = { 0 };

  g_return_val_if_fail (text != NULL, NULL);

  if (!search_init (&search, library, index, text, &limit, error))
    return NULL;
  if (bw_query_is_empty (search.query) && !search.order.is_set)
    return g_steal_pointer (&search.findings);

  search.context.quick = budget > 0;
  search.context.enough = bw_search_all_get_enough (&search.order, (guint) MAX (limit, 0));
  if (!find_in_time (&search, budget, error) || !sort_all (&search, error))
    return NULL;

  bw_search_forms_add_words (&search.context, search.findings->words);
  if (!show_all (&search, text, (guint) MAX (limit, 0), error))
    return NULL;

  return g_steal_pointer (&search.findings);
}

/**
 * bw_search_count_new:
 * @saved: (inout): in which is noted how many things it finds that have not been shown
 * @max: the most that are counted
 * @budget: as in bw_search_run()
 */
gboolean
bw_search_count_new (BwDb           *library,
                     BwSearchIndex  *index,
                     BwSavedSearch  *saved,
                     guint           max,
                     gint64          budget,
                     GError        **error)
{
  g_auto (Search) search = { 0 };
  int limit = (int) max;

  g_return_val_if_fail (saved != NULL, FALSE);

  saved->n_new = 0;
  if (!search_init (&search, library, index, saved->query, &limit, error))
    return FALSE;
  search.context.max = max;
  if (!find_in_time (&search, budget, error))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (SPACES); i++)
    for (guint j = 0; j < search.groups[i]->refs->len; j++)
      {
        BwRef ref = g_array_index (search.groups[i]->refs, BwRef, j);

        saved->n_new += bw_saved_search_is_new (saved, ref);
      }
  saved->more = search.context.partial;

  return TRUE;
}

/* Returns: what is left of the microseconds, of which there may be no bound */
static gint64
get_rest (gint64 budget,
          gint64 started)
{
  return budget > 0 ? MAX (budget - (g_get_monotonic_time () - started), 1) : 0;
}

/**
 * bw_search_count_facets:
 * @text: as in bw_search_run()
 * @limit: likewise
 * @budget: microseconds, after which what was counted until then is told; 0 for none. The search
 *   takes half of them at most
 *
 * Returns: (transfer full) (nullable): by what can be narrowed what the search finds, or `NULL`
 *   with @error set
 */
BwFacets *
bw_search_count_facets (BwDb           *library,
                        BwSearchIndex  *index,
                        const char     *text,
                        int             limit,
                        gint64          budget,
                        GError        **error)
{
  g_auto (Search) search = { 0 };
  g_autoptr (BwFacets) facets = bw_facets_new ();
  g_autoptr (BwQuery) typed = NULL;
  gint64 started = g_get_monotonic_time ();

  g_return_val_if_fail (text != NULL, NULL);

  typed = bw_query_parse (text, NULL);
  if (!search_init (&search, library, index, text, &limit, error))
    return NULL;
  if (bw_query_is_empty (search.query) && !search.order.is_set)
    return g_steal_pointer (&facets);
  if (!find_in_time (&search, (budget + 1) / 2, error) ||
      !bw_search_facets_count (&search.context, typed, search.groups, G_N_ELEMENTS (SPACES),
                               get_rest (budget, started), facets, error))
    return NULL;

  return g_steal_pointer (&facets);
}
