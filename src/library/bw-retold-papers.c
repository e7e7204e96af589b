#include "bw-retold-papers.h"

#include <string.h>

#include "bw-doubt-matcher.h"
#include "bw-paper-doubt.h"
#include "bw-paper-table.h"
#include "bw-text.h"
#include "bw-traits-query.h"

/*
 * A document that tells what a paper says, under a headline of its own that begins as the paper's
 * title does, is about the paper when it is about one of its authors too and speaks of the same.
 */

#define MIN_SCORE 7      /* the beginning, an author and many terms, as doubts are weighed */
#define MIN_HEAD_WORDS 2 /* of what two titles have before the colon */
#define MIN_HEAD 10      /* bytes of its key */
#define MAX_PAPERS 20    /* that begin so; with more it tells nothing */

static gboolean
has_authors (GPtrArray *clues)
{
  for (guint i = 0; i < clues->len; i++)
    if (((const BwClue *) g_ptr_array_index (clues, i))->kind == BW_CLUE_AUTHORS)
      return TRUE;

  return FALSE;
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

static gboolean
judge (BwDb           *db,
       BwRetoldPaper  *paper,
       BwTraits       *retold,
       GError        **error)
{
  BwRef ref = { BW_KIND_PAPER, paper->paper_id };
  g_autoptr (BwTraits) traits = bw_traits_query_get_head (db, ref, error);
  g_autoptr (GPtrArray) clues = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_clue_free);
  g_autofree char *head = NULL;
  g_autofree char *own_head = bw_paper_doubt_head (retold->name);

  if (traits == NULL || !bw_traits_query_fill (db, BW_KIND_PAPER, traits, error))
    return FALSE;

  head = bw_paper_doubt_head (traits->name);
  paper->score = strcmp (head, own_head) == 0 ? bw_paper_doubt_judge (traits, retold, FALSE, clues) : 0;
  paper->sure = paper->score >= MIN_SCORE && has_authors (clues);
  return TRUE;
}

/* Whether what stands before the colon of a title tells enough, as its key does. */
gboolean
bw_retold_papers_is_head (const char *head)
{
  return bw_text_count_words (head) >= MIN_HEAD_WORDS && strlen (head) >= MIN_HEAD;
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
  g_autofree char *head = bw_paper_doubt_head (retold->title);
  g_autofree char *title_key = bw_text_key (retold->title);
  g_autoptr (BwTraits) traits = bw_retold_papers_describe (retold);
  g_autoptr (GPtrArray) candidates = NULL;
  g_autoptr (GArray) papers = g_array_new (FALSE, FALSE, sizeof (BwRetoldPaper));

  if (!bw_retold_papers_is_head (head))
    return g_steal_pointer (&papers);
  if (!(candidates = bw_paper_table_find_by_beginning (db, head, error)))
    return NULL;

  for (guint i = 0; candidates->len <= MAX_PAPERS && i < candidates->len; i++)
    {
      const BwPaperCandidate *candidate = g_ptr_array_index (candidates, i);
      BwRetoldPaper paper = { candidate->id, 0, FALSE };

      if (!candidate->title_known || strcmp (candidate->title_key, title_key) == 0 ||
          bw_place_rulings_is_rejected (rulings, (BwRef){ BW_KIND_PAPER, candidate->id }, title_key))
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
