#include "bw-retold-papers.h"

#include <string.h>

#include "bw-adjacency.h"
#include "bw-doubt-matcher.h"
#include "bw-paper-doubt.h"
#include "bw-paper-table.h"
#include "bw-text.h"
#include "bw-traits-query.h"

/*
 * A document that tells what a paper says, under a headline of its own that begins as the paper's
 * title does, is about the paper when it is about one of its authors too and speaks of the same. A
 * capture from an author may have any headline, if it says much of what the paper says.
 */

#define MAX_WORKS 300   /* of whom it is about; with more it is not asked */
#define SOME_TERMS 6    /* without the beginning */
#define ENOUGH_TERMS 10 /* without a number too */
#define MANY_TERMS 8    /* that are enough beside some numbers */
#define SURE_TERMS 20   /* that are enough by themselves */
#define MANY_NUMBERS 2
#define MIN_SCORE 7      /* the beginning, an author and many terms, as doubts are weighed */
#define MIN_HEAD_WORDS 2 /* of what two titles have before the colon */
#define MIN_HEAD 10      /* bytes of its key */
#define MAX_PAPERS 20    /* that begin so; with more it tells nothing */

static const BwClue *
find_clue (GPtrArray  *clues,
           BwClueKind  kind)
{
  for (guint i = 0; i < clues->len; i++)
    {
      const BwClue *clue = g_ptr_array_index (clues, i);

      if (clue->kind == kind)
        return clue;
    }

  return NULL;
}

/* A year is stated by much that has nothing to do with it. */
static guint
count_numbers (GPtrArray *clues)
{
  const BwClue *numbers = find_clue (clues, BW_CLUE_NUMBERS);
  guint n = 0;

  for (guint i = 0; numbers != NULL && i < numbers->words->len; i++)
    {
      const char *number = g_ptr_array_index (numbers->words, i);

      n += strlen (number) != 4 || (!g_str_has_prefix (number, "19") && !g_str_has_prefix (number, "20"));
    }

  return n;
}

/* Returns: (transfer full): the document as if it were a paper */
BwTraits *
bw_retold_papers_describe (const BwRetold *retold)
{
  BwTraits *traits = bw_traits_new (0);

  traits->name = g_strdup (retold->title);
  traits->name_known = TRUE;
  traits->people = g_array_ref (retold->people);
  traits->text = g_strdup (retold->text);
  traits->keys = g_new0 (char *, 1);
  traits->places = g_new0 (char *, 1);

  return traits;
}

/* Whether what stands before the colon of a title tells enough, as its key does. */
gboolean
bw_retold_papers_is_head (const char *head)
{
  return bw_text_count_words (head) >= MIN_HEAD_WORDS && strlen (head) >= MIN_HEAD;
}

static gboolean
begin_alike (const char *title,
             const char *other)
{
  g_autofree char *head = bw_paper_doubt_head (title);
  g_autofree char *other_head = bw_paper_doubt_head (other);

  return bw_retold_papers_is_head (head) && strcmp (head, other_head) == 0;
}

/* A headline that says nothing of the title: the more has to be said beside it. */
static void
weigh_content (BwRetoldPaper  *paper,
               const BwTraits *traits,
               BwTraits       *retold,
               GPtrArray      *clues)
{
  const BwClue *terms;
  guint n_numbers;

  retold->name_known = FALSE;
  paper->score = traits->name_known ? bw_paper_doubt_judge (traits, retold, FALSE, clues) : 0;
  retold->name_known = TRUE;
  terms = find_clue (clues, BW_CLUE_TERMS);
  n_numbers = count_numbers (clues);
  if (terms == NULL || terms->n < (n_numbers > 0 ? SOME_TERMS : ENOUGH_TERMS) ||
      find_clue (clues, BW_CLUE_AUTHORS) == NULL)
    paper->score = 0;
  paper->sure = paper->score > 0 && terms->n >= (n_numbers >= MANY_NUMBERS ? MANY_TERMS : SURE_TERMS);
}

/**
 * bw_retold_papers_weigh:
 * @paper: gets its score
 * @traits: of the paper
 * @retold: of bw_retold_papers_describe()
 * @clues: (element-type BwClue): why is added to it
 */
void
bw_retold_papers_weigh (BwRetoldPaper  *paper,
                        const BwTraits *traits,
                        BwTraits       *retold,
                        GPtrArray      *clues)
{
  if (!begin_alike (traits->name, retold->name))
    {
      weigh_content (paper, traits, retold, clues);
      return;
    }

  paper->score = bw_paper_doubt_judge (traits, retold, FALSE, clues);
  paper->sure = paper->score >= MIN_SCORE && find_clue (clues, BW_CLUE_AUTHORS) != NULL;
}

static gboolean
judge (BwDb           *db,
       BwRetoldPaper  *paper,
       BwTraits       *retold,
       GError        **error)
{
  BwRef ref = { BW_KIND_PAPER, paper->paper_id };
  g_autoptr (BwTraits) traits = bw_traits_query_get_head (db, ref, error);
  g_autoptr (GPtrArray) clues = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_clue_free);

  if (traits == NULL || !bw_traits_query_fill (db, BW_KIND_PAPER, traits, error))
    return FALSE;

  bw_retold_papers_weigh (paper, traits, retold, clues);
  return TRUE;
}

/* Returns: (transfer full) (element-type gint64) (nullable): the papers that may be told by their
 *   titles' beginnings, or `NULL` with @error set */
static GArray *
find_headed (BwDb        *db,
             const char  *title,
             GError     **error)
{
  g_autofree char *head = bw_paper_doubt_head (title);
  g_autofree char *title_key = bw_text_key (title);
  g_autoptr (GPtrArray) candidates = NULL;
  GArray *ids = NULL;

  if (!bw_retold_papers_is_head (head))
    return g_array_new (FALSE, FALSE, sizeof (gint64));
  if (!(candidates = bw_paper_table_find_by_beginning (db, head, error)))
    return NULL;

  ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; candidates->len <= MAX_PAPERS && i < candidates->len; i++)
    {
      const BwPaperCandidate *candidate = g_ptr_array_index (candidates, i);

      if (candidate->title_known && strcmp (candidate->title_key, title_key) != 0)
        g_array_append_val (ids, candidate->id);
    }

  return ids;
}

/* Those of whom the document is about. */
static gboolean
add_works (BwDb    *db,
           gint64   subject_id,
           GArray  *ids,
           GError **error)
{
  g_autoptr (GArray) works = subject_id != 0 ? bw_adjacency_get_works (db, subject_id, error)
                                             : g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; works != NULL && works->len <= MAX_WORKS && i < works->len; i++)
    {
      gint64 id = g_array_index (works, gint64, i);
      gboolean known = FALSE;

      for (guint j = 0; j < ids->len && !known; j++)
        known = g_array_index (ids, gint64, j) == id;
      if (!known)
        g_array_append_val (ids, id);
    }

  return works != NULL;
}

/**
 * bw_retold_papers_find:
 * @rulings: what the person has decided of the document
 *
 * Returns: (transfer full) (element-type BwRetoldPaper) (nullable): the papers that the document may
 *   tell under another headline, or `NULL` with @error set
 */
GArray *
bw_retold_papers_find (BwDb                  *db,
                       const BwRetold        *retold,
                       const BwPlaceRulings  *rulings,
                       GError               **error)
{
  g_autofree char *title_key = bw_text_key (retold->title);
  g_autoptr (BwTraits) traits = bw_retold_papers_describe (retold);
  g_autoptr (GArray) ids = find_headed (db, retold->title, error);
  g_autoptr (GArray) papers = g_array_new (FALSE, FALSE, sizeof (BwRetoldPaper));

  if (ids == NULL || !add_works (db, retold->subject_id, ids, error))
    return NULL;

  for (guint i = 0; i < ids->len; i++)
    {
      BwRetoldPaper paper = { g_array_index (ids, gint64, i), 0, FALSE };

      if (bw_place_rulings_is_rejected (rulings, (BwRef){ BW_KIND_PAPER, paper.paper_id }, title_key))
        continue;
      if (!judge (db, &paper, traits, error))
        return NULL;
      if (paper.score > 0)
        g_array_append_val (papers, paper);
    }

  return g_steal_pointer (&papers);
}

/* Returns: the one of @papers that the document tells for sure, or 0 */
gint64
bw_retold_papers_choose (GArray *papers)
{
  gint64 id = 0;

  for (guint i = 0; i < papers->len; i++)
    {
      const BwRetoldPaper *paper = &g_array_index (papers, BwRetoldPaper, i);

      if (paper->sure && id != 0)
        return 0;
      if (paper->sure)
        id = paper->paper_id;
    }

  return id;
}
