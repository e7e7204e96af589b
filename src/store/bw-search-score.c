#include "bw-search-score.h"

#include <math.h>

#include "bw-db-private.h"
#include "bw-store-error.h"

#define MAX_INSTANCES 64 /* of matches looked at in one row: it bounds the cost */
#define MAX_PHRASES 32

#define TITLE_WEIGHT 4.0
#define AUTHORS_WEIGHT 3.0
#define BODY_WEIGHT 1.0
#define ADJACENT_WEIGHT 2.0
#define FIRST_WEIGHT 2.0
#define IMPORTANCE_WEIGHT 0.35 /* for each doubling of the place */
#define IMPORTANCE_OFFSET 16

typedef struct
{
  guint    phrases[3]; /* of each column, which phrases were found in it */
  int      n_adjacent;
  gboolean at_start;
} Matches;

static int
count_bits (guint set)
{
  int n = 0;

  for (; set != 0; set &= set - 1)
    n++;

  return n;
}

static void
look_at_instances (const Fts5ExtensionApi *api,
                   Fts5Context            *context,
                   Matches                *matches)
{
  int n = 0;
  int last = -2;

  if (api->xInstCount (context, &n) != SQLITE_OK)
    return;

  for (int i = 0; i < MIN (n, MAX_INSTANCES); i++)
    {
      int phrase;
      int column;
      int place;

      if (api->xInst (context, i, &phrase, &column, &place) != SQLITE_OK)
        return;

      matches->phrases[MIN (column, 2)] |= 1U << MIN (phrase, MAX_PHRASES - 1);
      if (column != 0)
        continue;
      matches->at_start = matches->at_start || place == 0;
      matches->n_adjacent += place == last + 1;
      last = place;
    }
}

/*
 * score (TABLE, LOWEST): what a match is worth, the more the better: where the words
 * stand, whether together and at the beginning, and how important the row is, whose
 * number counts from LOWEST. Its cost does not depend on the length of the text.
 */
static void
score_cb (const Fts5ExtensionApi  *api,
          Fts5Context             *context,
          sqlite3_context         *result,
          int                      n_values,
          sqlite3_value          **values)
{
  Matches matches = { { 0 }, 0, FALSE };
  sqlite3_int64 lowest = n_values > 0 ? sqlite3_value_int64 (values[0]) : 0;
  double place = (double) (api->xRowid (context) - lowest);
  double score;

  look_at_instances (api, context, &matches);
  score = TITLE_WEIGHT * count_bits (matches.phrases[0]) +
          (api->xColumnCount (context) > 2 ? AUTHORS_WEIGHT : BODY_WEIGHT) *
            count_bits (matches.phrases[1]) +
          BODY_WEIGHT * count_bits (matches.phrases[2]) + ADJACENT_WEIGHT * matches.n_adjacent +
          (matches.at_start ? FIRST_WEIGHT : 0.0) -
          IMPORTANCE_WEIGHT * log2 (MAX (place, 0.0) + IMPORTANCE_OFFSET);

  sqlite3_result_double (result, score);
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
