#include "bw-judged.h"

#include <math.h>
#include <string.h>

#include "bw-judged-papers.h"
#include "bw-judged-scorer.h"
#include "bw-test-corpus.h"
#include "bw-test-data.h"
#include "bw-test-search.h"

/* How well what is found for the queries of tests/data/search/judged.txt is ordered. */

#define N_SHOWN 10
#define LIMIT 60 /* as the window has it */
#define ALL_HITS 100000
#define MAX_GRADE 3

typedef struct
{
  BwTestLibrary  *library;
  BwSearchIndex  *index;
  BwJudgedScorer *scorer;
  GPtrArray      *papers; /* NULL in the library of a few things */
} Corpus;

/* What makes a thing a good answer: its grade by its label, or rules all of which it must meet. */
typedef struct
{
  GHashTable *grades; /* label -> grade; NULL where there are rules */
  GStrv       rules;
} Judgement;

static Corpus
corpus_new (GPtrArray *papers)
{
  Corpus self = { bw_test_library_new (), NULL, NULL, papers };
  g_autoptr (GError) error = NULL;

  if (papers != NULL)
    bw_judged_papers_fill (papers, self.library);
  else
    bw_test_corpus_fill (self.library);
  self.index = bw_search_index_open (self.library->path, &error);
  g_assert_no_error (error);
  bw_search_index_rebuild (self.index, self.library->db, &error);
  g_assert_no_error (error);
  self.scorer = bw_judged_scorer_new (self.library);

  return self;
}

static void
corpus_clear (Corpus *self)
{
  bw_judged_scorer_free (self->scorer);
  bw_search_index_free (self->index);
  bw_test_library_free (self->library);
  g_clear_pointer (&self->papers, g_ptr_array_unref);
}

static void
judgement_clear (Judgement *self)
{
  g_clear_pointer (&self->grades, g_hash_table_unref);
  g_strfreev (self->rules);
}

/* "3 books 1 @ada", or "topic:parsing & author:Ramelli". */
static Judgement
judgement_new (const char *text,
               gboolean    by_rules)
{
  Judgement self = { NULL, NULL };
  g_auto (GStrv) words = NULL;

  if (by_rules)
    {
      self.rules = g_strsplit (text, " & ", -1);
      return self;
    }

  self.grades = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  words = g_strsplit (text, " ", -1);
  for (guint i = 0; words[i] != NULL && words[i + 1] != NULL; i += 2)
    g_hash_table_insert (self.grades, g_strdup (words[i + 1]), GINT_TO_POINTER (*words[i] - '0'));

  return self;
}

/* Who is looked for is the best answer, and what they wrote the next. */
static int
grade_person (const char          *name,
              const BwHit         *hit,
              const BwJudgedPaper *paper)
{
  if (paper != NULL)
    return strstr (paper->authors, name) != NULL ? 2 : 0;

  return strstr (hit->title, name) != NULL ? 3 : 0;
}

static int
grade_by_rules (const Judgement     *judgement,
                const BwHit         *hit,
                const BwJudgedPaper *paper)
{
  int grade = MAX_GRADE;

  for (guint i = 0; judgement->rules[i] != NULL; i++)
    {
      const char *rule = judgement->rules[i];

      if (g_str_has_prefix (rule, "person:"))
        grade = MIN (grade, grade_person (rule + strlen ("person:"), hit, paper));
      else
        grade = MIN (grade, paper != NULL ? bw_judged_paper_grade (paper, rule) : 0);
    }

  return grade;
}

static const BwJudgedPaper *
find_paper (const Corpus *corpus,
            const BwHit  *hit)
{
  for (guint i = 0; hit->ref.kind == BW_KIND_PAPER && i < corpus->papers->len; i++)
    {
      const BwJudgedPaper *paper = g_ptr_array_index (corpus->papers, i);

      if (strcmp (paper->title, hit->title) == 0)
        return paper;
    }

  return NULL;
}

static int
grade (const Corpus    *corpus,
       const Judgement *judgement,
       const BwHit     *hit)
{
  g_autofree char *name = NULL;

  if (judgement->rules != NULL)
    return grade_by_rules (judgement, hit, find_paper (corpus, hit));

  name = bw_test_search_label (hit);
  return GPOINTER_TO_INT (g_hash_table_lookup (judgement->grades, name));
}

static double
gain (int grade_of_it,
      int place)
{
  return (exp2 (grade_of_it) - 1) / log2 (place + 2);
}

/* The most that any order could gain. */
static double
get_ideal (const Corpus    *corpus,
           const Judgement *judgement)
{
  int counts[MAX_GRADE + 1] = { 0 };
  double sum = 0;
  int place = 0;
  GHashTableIter iter;
  gpointer value;

  if (judgement->grades != NULL)
    {
      g_hash_table_iter_init (&iter, judgement->grades);
      while (g_hash_table_iter_next (&iter, NULL, &value))
        counts[GPOINTER_TO_INT (value)]++;
    }
  else
    {
      for (guint i = 0; i < corpus->papers->len; i++)
        counts[grade_by_rules (judgement, NULL, g_ptr_array_index (corpus->papers, i))]++;
      counts[MAX_GRADE] += g_str_has_prefix (judgement->rules[0], "person:");
    }
  for (int g = MAX_GRADE; g > 0; g--)
    for (int i = 0; i < counts[g] && place < N_SHOWN; i++)
      sum += gain (g, place++);

  return sum;
}

static double
get_ndcg (const Corpus    *corpus,
          const Judgement *judgement,
          GPtrArray       *hits)
{
  double sum = 0;

  for (guint i = 0; i < MIN (hits->len, N_SHOWN); i++)
    sum += gain (grade (corpus, judgement, g_ptr_array_index (hits, i)), (int) i);

  return sum / get_ideal (corpus, judgement);
}

static BwFindings *
search (const Corpus *corpus,
        const char   *query,
        int           limit)
{
  g_autoptr (GError) error = NULL;
  BwFindings *findings = bw_search_run (corpus->library->db, corpus->index, query, limit, 0, &error);

  g_assert_no_error (error);

  return findings;
}

static BwJudgedQuery *
run (const Corpus    *corpus,
     const Judgement *judgement,
     const char      *query)
{
  BwJudgedQuery *judged = g_new0 (BwJudgedQuery, 1);
  g_autoptr (BwFindings) shown = search (corpus, query, LIMIT);
  g_autoptr (BwFindings) all = search (corpus, query, ALL_HITS);

  judged->text = g_strdup (query);
  judged->ours = get_ndcg (corpus, judgement, shown->hits);
  bw_judged_scorer_sort (corpus->scorer, all->hits, all->words);
  judged->bm25f = get_ndcg (corpus, judgement, all->hits);

  return judged;
}

static void
judged_query_free (gpointer data)
{
  g_free (((BwJudgedQuery *) data)->text);
  g_free (data);
}

/* "few: wheels => 3 books", "made: parsing| => topic:dependency parsing". */
static BwJudgedQuery *
run_line (const Corpus *few,
          const Corpus *made,
          const char   *line)
{
  gboolean by_rules = g_str_has_prefix (line, "made: ");
  const char *query = strchr (line, ' ') + 1;
  g_auto (GStrv) sides = g_strsplit (query, " => ", 2);
  g_autofree char *typed = NULL;
  Judgement judgement;
  BwJudgedQuery *judged;

  g_assert_true (by_rules || g_str_has_prefix (line, "few: "));
  g_assert_cmpuint (g_strv_length (sides), ==, 2);
  typed = g_str_has_suffix (sides[0], "|") ? g_strndup (sides[0], strlen (sides[0]) - 1)
                                           : g_strconcat (sides[0], " ", NULL);
  judgement = judgement_new (sides[1], by_rules);
  judged = run (by_rules ? made : few, &judgement, typed);
  judgement_clear (&judgement);

  return judged;
}

/**
 * bw_judged_run:
 *
 * Returns: (transfer full) (element-type BwJudgedQuery): each query of the file
 */
GPtrArray *
bw_judged_run (void)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (judged_query_free);
  g_autoptr (GBytes) bytes = bw_test_data_load ("search/judged.txt");
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  Corpus few = corpus_new (NULL);
  Corpus made = corpus_new (bw_judged_papers_new ());

  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0' && *lines[i] != '#')
      g_ptr_array_add (all, run_line (&few, &made, lines[i]));
  corpus_clear (&few);
  corpus_clear (&made);

  return all;
}
