#include "bw-retold-papers.h"

#include <string.h>

#include "bw-adjacency.h"
#include "bw-doubt-matcher.h"
#include "bw-name.h"
#include "bw-paper-doubt.h"
#include "bw-paper-table.h"
#include "bw-telling-words.h"
#include "bw-text.h"
#include "bw-titled-paper.h"
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
#define LONG_NUMBER 3    /* digits of one that papers by the same people do not share */
#define QUOTED_WORTH 2   /* numbers, as much as the title or an identifier tells */
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
  gboolean headed = retold->name_known;
  const BwClue *terms;
  guint n_numbers;

  retold->name_known = FALSE;
  paper->score = traits->name_known ? bw_paper_doubt_judge (traits, retold, FALSE, clues) : 0;
  retold->name_known = headed;
  terms = find_clue (clues, BW_CLUE_TERMS);
  n_numbers = count_numbers (clues);
  paper->n_terms = terms != NULL ? terms->n : 0;
  if (paper->n_terms < (n_numbers > 0 ? SOME_TERMS : ENOUGH_TERMS) || find_clue (clues, BW_CLUE_AUTHORS) == NULL)
    paper->score = 0;
  paper->sure = paper->score > 0 && paper->n_terms >= (n_numbers >= MANY_NUMBERS ? MANY_TERMS : SURE_TERMS);
}

/* The sizes of models and the years are those of much by the same people. */
static guint
count_long_numbers (GPtrArray *clues)
{
  const BwClue *numbers = find_clue (clues, BW_CLUE_NUMBERS);
  guint n = 0;

  for (guint i = 0; numbers != NULL && i < numbers->words->len; i++)
    {
      const char *number = g_ptr_array_index (numbers->words, i);
      gsize n_digits = strspn (number, "0123456789");
      gsize n_round = strspn (number + 1, "0");

      n += n_digits >= LONG_NUMBER && n_digits == strlen (number) && n_round + 1 < n_digits &&
           !(n_digits == 4 && (g_str_has_prefix (number, "19") || g_str_has_prefix (number, "20")));
    }

  return n;
}

/* @text: a key */
static gboolean
quotes (const char *text,
        const char *words)
{
  g_autofree char *key = bw_text_key (words);
  g_autofree char *inside = g_strconcat (" ", key, " ", NULL);
  g_autofree char *all = g_strconcat (" ", text, " ", NULL);

  return *key != '\0' && strstr (all, inside) != NULL;
}

static gboolean
quotes_identifier (const char *text,
                   GStrv       keys)
{
  for (guint i = 0; keys[i] != NULL; i++)
    if (!g_str_has_prefix (keys[i], "pmid:") && quotes (text, strchr (keys[i], ':') + 1))
      return TRUE;

  return FALSE;
}

/* An author who is named in full, and is not known to have written the summary's paper. */
static gboolean
names_coauthor (const char     *text,
                const BwTraits *paper,
                const BwTraits *summary)
{
  for (guint i = 0; paper->names[i] != NULL; i++)
    {
      g_autoptr (BwName) name = bw_name_new (paper->names[i]);
      g_autofree char *whole = name->given != NULL ? g_strconcat (name->given, " ", name->family, NULL) : NULL;

      if (whole != NULL && !g_strv_contains ((const char *const *) summary->names, paper->names[i]) && quotes (text, whole))
        return TRUE;
    }

  return FALSE;
}

/**
 * bw_retold_papers_weigh_summary:
 * @paper: gets its score
 * @traits: of the paper
 * @summary: of a paper that has no title
 * @clues: (element-type BwClue): why is added to it
 *
 * As bw_retold_papers_weigh(), but of what is by one of the authors anyway, as much else is that
 * speaks of the same: it takes more.
 */
void
bw_retold_papers_weigh_summary (BwRetoldPaper  *paper,
                                const BwTraits *traits,
                                BwTraits       *summary,
                                GPtrArray      *clues)
{
  g_autofree char *title = bw_text_key (traits->name);
  g_autofree char *text = bw_text_key (summary->text != NULL ? summary->text : "");
  g_auto (GStrv) own = bw_telling_words (traits->name);
  gboolean years_differ;
  guint n_tells;

  weigh_content (paper, traits, summary, clues);
  n_tells = count_long_numbers (clues) + names_coauthor (text, traits, summary);
  if (quotes_identifier (text, traits->keys))
    n_tells += QUOTED_WORTH;
  if (bw_titled_paper_tells (title) && quotes (text, title))
    {
      n_tells += QUOTED_WORTH;
      paper->n_terms -= MIN (paper->n_terms, g_strv_length (own));
    }
  years_differ = traits->first_year != 0 && summary->first_year != 0 && find_clue (clues, BW_CLUE_YEARS) == NULL;
  paper->sure = paper->score > 0 && !years_differ && find_clue (clues, BW_CLUE_OTHER_IDENTIFIERS) == NULL &&
                paper->n_terms >= (n_tells >= MANY_NUMBERS ? ENOUGH_TERMS : SURE_TERMS);
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
      BwRetoldPaper paper = { g_array_index (ids, gint64, i), 0, FALSE, 0 };

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
