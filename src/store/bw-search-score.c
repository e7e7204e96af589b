#include "bw-search-score.h"

#include <math.h>

#include "bw-db-private.h"
#include "bw-store-error.h"

#define MAX_INSTANCES 64 /* of matches looked at in one row: it bounds the cost */
#define MAX_WORDS 32
#define N_COLUMNS 3
#define WEIGHT_SCALE 16.0 /* of a word's weight, which is a byte */

#define WORD_WEIGHT 8.0 /* that a word can be worth at the most, of which there are several */
#define TITLE_WEIGHT 4.0
#define AUTHORS_WEIGHT 3.0
#define BODY_WEIGHT 1.0
#define SATURATION 4.0 /* how much a word has to stand in a row for half of what it can be worth */
#define ADJACENT_WEIGHT 2.0
#define FIRST_WEIGHT 2.0
#define TITLED_WEIGHT 4.0      /* where all words stand in the title or are names of the authors */
#define IMPORTANCE_WEIGHT 0.35 /* for each doubling of the place */
#define IMPORTANCE_OFFSET 16

/* What the forms of a word are worth, by #BwSearchFormKind. */
static const double WORTHS[] = { 1.0, 0.9, 0.6, 0.6, 0.5 };

typedef struct
{
  double found[MAX_WORDS][N_COLUMNS]; /* how often each word was found in each column */
  double weights[MAX_WORDS];
  int n_adjacent;
  int n_words; /* the highest number of a word that was found, and one */
  gboolean at_start;
} Matches;

/* What stands at one place of the text. */
typedef struct
{
  int column;
  int place;
  int word;
} Place;

/**
 * bw_search_score_weigh:
 * @df: how many rows have the word
 * @n_rows: how many there are
 *
 * Returns: what the word tells of a row that has it, for a plan
 */
guint8
bw_search_score_weigh (gint64 df,
                       gint64 n_rows)
{
  double rows = (double) MAX (n_rows, df);
  double idf = log (1 + (rows - (double) df + 0.5) / ((double) df + 0.5));

  return (guint8) CLAMP (idf * WEIGHT_SCALE, 1, G_MAXUINT8);
}

/**
 * bw_search_score_balance:
 *
 * Makes the words of a plan weigh 1 on the average: against what else a match is worth they are
 * the same in a query of common words as in one of rare words.
 */
void
bw_search_score_balance (GByteArray *plan)
{
  double sum = 0;
  int last = -1;
  int n = 0;

  g_return_if_fail (plan != NULL);

  for (guint i = 0; i < plan->len; i += BW_SEARCH_PHRASE_LENGTH)
    if (plan->data[i] != last)
      {
        last = plan->data[i];
        sum += plan->data[i + 2];
        n++;
      }
  for (guint i = 0; i < plan->len; i += BW_SEARCH_PHRASE_LENGTH)
    plan->data[i + 2] = (guint8) CLAMP (plan->data[i + 2] * n / sum * WEIGHT_SCALE, 1, G_MAXUINT8);
}

/* Several forms of a word that stand at one place are one. */
static void
add_instance (Matches      *matches,
              const guint8 *phrase,
              Place        *last,
              int           column,
              int           place)
{
  Place here = { MIN (column, N_COLUMNS - 1), place, MIN (phrase[0], MAX_WORDS - 1) };

  if (here.column == last->column && here.place == last->place && here.word == last->word)
    return;

  matches->n_words = MAX (matches->n_words, here.word + 1);
  matches->weights[here.word] = phrase[2] / WEIGHT_SCALE;
  matches->found[here.word][here.column] += WORTHS[MIN (phrase[1], G_N_ELEMENTS (WORTHS) - 1)];
  if (here.column == 0)
    {
      matches->at_start = matches->at_start || place == 0;
      matches->n_adjacent += last->column == 0 && place == last->place + 1 && here.word != last->word;
    }
  *last = here;
}

static void
look_at_instances (const Fts5ExtensionApi *api,
                   Fts5Context            *context,
                   const guint8           *plan,
                   int                     n_phrases,
                   Matches                *matches)
{
  Place last = { -1, -2, -1 };
  int n = 0;

  if (api->xInstCount (context, &n) != SQLITE_OK)
    return;

  for (int i = 0; i < MIN (n, MAX_INSTANCES); i++)
    {
      int phrase;
      int column;
      int place;

      if (api->xInst (context, i, &phrase, &column, &place) != SQLITE_OK)
        return;
      if (phrase < n_phrases)
        add_instance (matches, plan + ((gsize) phrase * BW_SEARCH_PHRASE_LENGTH), &last, column, place);
    }
}

/**
 * bw_search_score_importance:
 * @place: of a row among all, counted from the most important
 *
 * Returns: what the row is worth for that, the more the better
 */
double
bw_search_score_importance (gint64 place)
{
  return -IMPORTANCE_WEIGHT * log2 ((double) MAX (place, 0) + IMPORTANCE_OFFSET);
}

/* The more often a word is there the more it is worth, but each time less. */
static double
sum_words (const Matches *matches,
           gboolean       has_authors)
{
  double sum = 0;

  for (int i = 0; i < matches->n_words; i++)
    {
      double found = TITLE_WEIGHT * matches->found[i][0] +
                     (has_authors ? AUTHORS_WEIGHT : BODY_WEIGHT) * matches->found[i][1] +
                     BODY_WEIGHT * matches->found[i][2];

      sum += WORD_WEIGHT * matches->weights[i] * found / (found + SATURATION);
    }

  return sum;
}

static gboolean
is_titled (const Matches *matches,
           gboolean       has_authors)
{
  for (int i = 0; i < matches->n_words; i++)
    if (matches->weights[i] > 0 && matches->found[i][0] <= 0 &&
        (!has_authors || matches->found[i][1] <= 0))
      return FALSE;

  return TRUE;
}

/*
 * score (TABLE, LOWEST, PLAN): what a match is worth, the more the better: which words stand
 * where and how much they tell, whether together and at the beginning, and how important the row
 * is, whose number counts from LOWEST. PLAN has a few bytes for each phrase: which word of the
 * query it is a form of, the kind of the form, and the weight of the word. Its cost does not
 * depend on the length of the text.
 */
static void
score_cb (const Fts5ExtensionApi  *api,
          Fts5Context             *context,
          sqlite3_context         *result,
          int                      n_values,
          sqlite3_value          **values)
{
  Matches matches = { 0 };
  sqlite3_int64 lowest = n_values > 0 ? sqlite3_value_int64 (values[0]) : 0;
  gint64 place = api->xRowid (context) - lowest;
  gboolean has_authors = api->xColumnCount (context) > 2;

  if (n_values > 1)
    look_at_instances (api, context, sqlite3_value_blob (values[1]),
                       sqlite3_value_bytes (values[1]) / BW_SEARCH_PHRASE_LENGTH, &matches);

  sqlite3_result_double (result, sum_words (&matches, has_authors) +
                                   (is_titled (&matches, has_authors) ? TITLED_WEIGHT : 0.0) +
                                   ADJACENT_WEIGHT * matches.n_adjacent +
                                   (matches.at_start ? FIRST_WEIGHT : 0.0) +
                                   bw_search_score_importance (place));
}

/* The way to FTS5's functions (sqlite.org/fts5.html, 7). */
static fts5_api *
get_api (sqlite3 *handle)
{
  fts5_api *api = NULL;
  sqlite3_stmt *stmt = NULL;

  if (sqlite3_prepare_v2 (handle, "SELECT fts5 (?1)", -1, &stmt, NULL) == SQLITE_OK)
    {
      sqlite3_bind_pointer (stmt, 1, &api, "fts5_api_ptr", NULL);
      sqlite3_step (stmt);
    }
  sqlite3_finalize (stmt);

  return api;
}

/**
 * bw_search_score_register:
 *
 * Makes the function `score` known to the connection of an index.
 */
gboolean
bw_search_score_register (BwDb    *index,
                          GError **error)
{
  fts5_api *api = get_api (bw_db_get_handle (index));

  if (api != NULL && api->xCreateFunction (api, "score", NULL, score_cb, NULL) == SQLITE_OK)
    return TRUE;

  bw_store_error_set (error, bw_db_get_handle (index));
  return FALSE;
}
