#include "bw-similar-query.h"

#include <string.h>

#include "bw-adjacency.h"
#include "bw-brief-query.h"
#include "bw-distinctive-terms.h"
#include "bw-error.h"
#include "bw-similar.h"

/*
 * What is like a paper: what cites the same (bibliographic coupling), what is cited with
 * it (co-citation) and what speaks of the same in words that few others use. Each is a
 * walk over lists of ids that are bounded, so that a paper which everybody cites costs no
 * more than another.
 */

#define MAX_NEIGHBOURS 300 /* references and citing papers that are looked at */
#define MAX_LIST 2000      /* of the papers that cite a reference: what all cite says little */
#define MAX_ROWS "5000"    /* of a word, the most important first */
#define MAX_BY_WORDS 100   /* papers that are kept for their words */
#define SHOWN_TERMS 4

/* What a shared reference, a common citing paper and all words shared weigh. */
#define REFERENCES_WORTH 2.0
#define TOGETHER_WORTH 2.0
#define WORDS_WORTH 1.0

/* Alone, words have to be several and to weigh so much of all that could be shared. */
#define MIN_TERMS 3
#define MIN_SHARE 0.3
#define MIN_SCORE 0.2

static const char COUNT_PAPERS[] = "SELECT n FROM tally WHERE name = 'paper'";

static const char GET_ROWS[] =
  "SELECT rowid FROM ft_paper WHERE ft_paper MATCH ?1 ORDER BY rowid LIMIT " MAX_ROWS;

static const char GET_PAPER_OF_ROW[] =
  "SELECT id FROM entry WHERE space = 1 AND rk = ?1 AND kind = 'paper'";

typedef struct
{
  gint64 id; /* of a paper, or of a row of the index */
  guint  n_references;
  guint  n_together;
  guint  terms; /* a bit for each */
  double score;
} Candidate;

typedef struct
{
  BwDb          *db;
  BwDb          *index; /* NULL where there is none */
  const BwPaper *paper;
  GPtrArray     *terms;
  double         terms_weight;
  GHashTable    *candidates; /* id -> Candidate */
} Finder;

static Candidate *
ensure (GHashTable *candidates,
        gint64      id)
{
  Candidate *candidate = g_hash_table_lookup (candidates, &id);

  if (candidate == NULL)
    {
      candidate = g_new0 (Candidate, 1);
      candidate->id = id;
      g_hash_table_insert (candidates, &candidate->id, candidate);
    }

  return candidate;
}

/* Both kinds of neighbours of neighbours: who cites what is cited, what is cited by who cites. */
static gboolean
add_by_citations (Finder       *self,
                  GPtrArray    *neighbours,
                  BwAdjacency   back,
                  GError      **error)
{
  guint first = neighbours->len > MAX_NEIGHBOURS ? neighbours->len - MAX_NEIGHBOURS : 0;

  for (guint i = first; i < neighbours->len; i++)
    {
      const BwLink *neighbour = g_ptr_array_index (neighbours, i);
      g_autoptr (GArray) ids = bw_adjacency_get (self->db, back, neighbour->ref.id, error);

      if (ids == NULL)
        return FALSE;
      for (guint j = 0; ids->len <= MAX_LIST && j < ids->len; j++)
        {
          Candidate *candidate = ensure (self->candidates, g_array_index (ids, gint64, j));

          candidate->n_references += back == BW_ADJACENCY_CITED_BY;
          candidate->n_together += back == BW_ADJACENCY_REFERENCES;
        }
    }

  return TRUE;
}

static gboolean
add_rows_of_term (Finder      *self,
                  guint        n,
                  GHashTable  *rows,
                  GError     **error)
{
  const BwDistinctiveTerm *term = g_ptr_array_index (self->terms, n);
  g_autofree char *expression = g_strdup_printf ("\"%s\"", term->form);
  g_autoptr (BwStmt) stmt = bw_db_prepare (self->index, GET_ROWS, error);
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_text (stmt, 1, expression);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      Candidate *row = ensure (rows, bw_stmt_get_int64 (stmt, 0));

      row->terms |= 1U << n;
      row->score += term->weight;
    }

  return step == BW_STEP_DONE;
}

static int
compare_candidates (gconstpointer a,
                    gconstpointer b)
{
  const Candidate *one = *(const Candidate *const *) a;
  const Candidate *other = *(const Candidate *const *) b;
  int order = (one->score < other->score) - (one->score > other->score);

  return order != 0 ? order : (one->id > other->id) - (one->id < other->id);
}

static GPtrArray *
sort (GHashTable *candidates)
{
  GPtrArray *sorted = g_ptr_array_sized_new (g_hash_table_size (candidates));
  GHashTableIter iter;
  gpointer candidate;

  g_hash_table_iter_init (&iter, candidates);
  while (g_hash_table_iter_next (&iter, NULL, &candidate))
    g_ptr_array_add (sorted, candidate);
  g_ptr_array_sort (sorted, compare_candidates);

  return sorted;
}

/* A row without a paper is of something that has changed since. */
static gboolean
take_rows (Finder      *self,
           GHashTable  *rows,
           GError     **error)
{
  g_autoptr (GPtrArray) sorted = sort (rows);

  for (guint i = 0; i < MIN (sorted->len, MAX_BY_WORDS); i++)
    {
      const Candidate *row = g_ptr_array_index (sorted, i);
      gint64 id;

      if (!bw_db_find_id (self->index, GET_PAPER_OF_ROW, &id, error, "i", row->id))
        return FALSE;
      if (id != 0)
        ensure (self->candidates, id)->terms = row->terms;
    }

  return TRUE;
}

static gboolean
add_by_words (Finder  *self,
              GError **error)
{
  g_autoptr (GHashTable) rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
  const char *title = self->paper->title_known ? self->paper->title : "";
  const char *text = self->paper->abstract != NULL ? self->paper->abstract : self->paper->summary;
  gint64 n_papers = bw_db_get_int64 (self->db, COUNT_PAPERS, 0, NULL);

  self->terms = bw_distinctive_terms_find (self->index, n_papers, title, text, error);
  for (guint i = 0; self->terms != NULL && i < self->terms->len; i++)
    {
      self->terms_weight += ((BwDistinctiveTerm *) g_ptr_array_index (self->terms, i))->weight;
      if (!add_rows_of_term (self, i, rows, error))
        return FALSE;
    }

  return self->terms != NULL && take_rows (self, rows, error);
}

static double
weigh_terms (const Finder *self,
             guint         terms)
{
  double weight = 0;

  for (guint i = 0; self->terms != NULL && i < self->terms->len; i++)
    if (terms & (1U << i))
      weight += ((BwDistinctiveTerm *) g_ptr_array_index (self->terms, i))->weight;

  return self->terms_weight > 0 ? weight / self->terms_weight : 0;
}

static guint
count_terms (const Candidate *candidate)
{
  guint n = 0;

  for (guint terms = candidate->terms; terms != 0; terms &= terms - 1)
    n++;

  return n;
}

/* The shares are of what could be shared; a few more keep one of one from being all. */
static void
score (const Finder *self,
       Candidate    *candidate)
{
  double words = weigh_terms (self, candidate->terms);
  gboolean cited = candidate->n_references + candidate->n_together > 0;

  if (candidate->id == self->paper->id ||
      (!cited && (words < MIN_SHARE || count_terms (candidate) < MIN_TERMS)))
    return;

  candidate->score = (REFERENCES_WORTH * candidate->n_references / (self->paper->references->len + 3.0)) +
                     (TOGETHER_WORTH * candidate->n_together / (self->paper->cited_by->len + 3.0)) +
                     (WORDS_WORTH * words);
}

static GStrv
dup_terms (const Finder *self,
           guint         terms)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  guint n = 0;

  for (guint i = 0; self->terms != NULL && i < self->terms->len && n < SHOWN_TERMS; i++)
    if (terms & (1U << i))
      {
        g_strv_builder_add (words, ((BwDistinctiveTerm *) g_ptr_array_index (self->terms, i))->word);
        n++;
      }

  return g_strv_builder_end (words);
}

static gboolean
find_candidates (Finder  *self,
                 GError **error)
{
  GHashTableIter iter;
  gpointer candidate;

  if (!add_by_citations (self, self->paper->references, BW_ADJACENCY_CITED_BY, error) ||
      !add_by_citations (self, self->paper->cited_by, BW_ADJACENCY_REFERENCES, error) ||
      (self->index != NULL && !add_by_words (self, error)))
    return FALSE;

  g_hash_table_iter_init (&iter, self->candidates);
  while (g_hash_table_iter_next (&iter, NULL, &candidate))
    score (self, candidate);

  return TRUE;
}

static GPtrArray *
load (Finder  *self,
      guint    max,
      GError **error)
{
  g_autoptr (GPtrArray) sorted = sort (self->candidates);
  g_autoptr (GPtrArray) similar = bw_similar_array_new ();

  for (guint i = 0; i < MIN (sorted->len, max); i++)
    {
      const Candidate *candidate = g_ptr_array_index (sorted, i);
      g_autoptr (GError) reason = NULL;
      BwSimilar *one;
      BwBrief *brief;

      if (candidate->score < MIN_SCORE)
        break;
      if (!(brief = bw_brief_query_paper (self->db, candidate->id, &reason)))
        {
          if (g_error_matches (reason, BW_ERROR, BW_ERROR_NOT_FOUND)) /* the index is behind */
            continue;
          g_propagate_error (error, g_steal_pointer (&reason));
          return NULL;
        }
      one = bw_similar_new (brief);
      one->n_references = candidate->n_references;
      one->n_together = candidate->n_together;
      one->terms = dup_terms (self, candidate->terms);
      g_ptr_array_add (similar, one);
    }

  return g_steal_pointer (&similar);
}

/**
 * bw_similar_query_get:
 * @index: (nullable): of the search; without it words count for nothing
 *
 * Returns: (transfer full) (element-type BwSimilar) (nullable): the papers that are most
 *   like @paper, the likest first, or `NULL` with @error set
 */
GPtrArray *
bw_similar_query_get (BwDb           *db,
                      BwDb           *index,
                      const BwPaper  *paper,
                      guint           max,
                      GError        **error)
{
  g_autoptr (GHashTable) candidates = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
  Finder finder = { db, index, paper, NULL, 0, candidates };
  GPtrArray *similar = find_candidates (&finder, error) ? load (&finder, max, error) : NULL;

  g_clear_pointer (&finder.terms, g_ptr_array_unref);

  return similar;
}
