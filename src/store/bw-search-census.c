#include "bw-search-census.h"

#include "bw-search-forms.h"
#include "bw-search-space.h"

#define SMALL 5000 /* rows, up to which each completion of a word can be looked for */
#define LARGE "50000"

/* Many ranks are told by the first and the last of them, some are counted. */
static const char COUNT_SMALL[] =
  "SELECT iif ((SELECT max (rk) FROM entry WHERE space = 1) - (SELECT min (rk) FROM entry WHERE space = 1) > " LARGE ","
  "            " LARGE ", (SELECT count (*) FROM (SELECT 1 FROM entry LIMIT 5001)))";

static const char COUNT_ROWS[] =
  "SELECT coalesce ((SELECT max (rk) FROM entry WHERE space = ?1)"
  "                 - (SELECT min (rk) FROM entry WHERE space = ?1) + 1, 0)";

static const char COUNT_TERM[] = "SELECT df FROM vocabulary WHERE term = ?1";

static gint64
count_rows (BwDb          *index,
            BwSearchSpace  space)
{
  gint64 n = 0;

  return bw_db_find_id (index, COUNT_ROWS, &n, NULL, "i", (gint64) space) ? n : 0;
}

/* A search asks for several expressions; there is as much for all of them. */
static void
count_once (BwSearchContext *context)
{
  if (context->counted)
    return;

  context->counted = TRUE;
  context->is_small = bw_db_get_int64 (context->index, COUNT_SMALL, 0, NULL) <= SMALL;
  for (guint space = BW_SEARCH_PAPERS; space <= BW_SEARCH_DOCUMENTS; space++)
    context->n_rows[space] = count_rows (context->index, space);
}

void
bw_search_census_init (BwSearchCensus  *self,
                       BwSearchContext *context,
                       BwSearchTable    table)
{
  static const BwSearchSpace SPACES[BW_N_SEARCH_TABLES] = {
    [BW_SEARCH_IN_TITLES] = BW_SEARCH_PAPERS,
    [BW_SEARCH_IN_PAPERS] = BW_SEARCH_PAPERS,
    [BW_SEARCH_IN_NAMES] = BW_SEARCH_NAMES,
    [BW_SEARCH_IN_DOCUMENTS] = BW_SEARCH_DOCUMENTS,
  };

  count_once (context);
  *self = (BwSearchCensus){ context->index, context->is_small, context->n_rows[SPACES[table]],
                            context->n_rows[BW_SEARCH_PAPERS] + context->n_rows[BW_SEARCH_DOCUMENTS] };
}

/**
 * bw_search_census_get_df:
 * @forms: (element-type BwSearchForm): of a word
 * @df: (out): how many texts have it, in the form that most have
 */
gboolean
bw_search_census_get_df (BwSearchCensus  *self,
                         GPtrArray       *forms,
                         gint64          *df,
                         GError         **error)
{
  *df = 0;
  for (guint i = 0; i < forms->len; i++)
    {
      const BwSearchForm *form = g_ptr_array_index (forms, i);
      gint64 one;

      if (!bw_db_find_id (self->index, COUNT_TERM, &one, error, "s", form->words))
        return FALSE;
      *df = MAX (*df, one);
    }

  return TRUE;
}
