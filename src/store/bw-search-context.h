#pragma once

#include "bw-date.h"
#include "bw-db.h"
#include "bw-search-marks.h"
#include "bw-search-set.h"
#include "bw-search-space.h"
#include "bw-stems.h"

G_BEGIN_DECLS

#define BW_SEARCH_MAX_LISTED 5000 /* things of one part of a query that are listed and not tried one by one */
#define BW_SEARCH_MAX_ASIDE 1000  /* likewise, where words are searched for besides */
#define BW_SEARCH_MAX_MEANT 2000  /* things that a value can mean */
#define BW_SEARCH_MAX_AUTHORS 256 /* people; more are looked for by their names in papers */
#define BW_SEARCH_MAX_RANKED 2000 /* things that words find, the most important first */
#define BW_SEARCH_MAX_QUICK 400   /* of them, where an answer is wanted within a frame */
#define BW_SEARCH_MAX_KEPT 100    /* the best of these, which are told */
#define BW_SEARCH_MAX_TRIED 20000 /* things that are tried, the newest first, where nothing lists them */

/**
 * BwSearchContext:
 * @today: the day it is
 * @max: how many things are wanted, at least
 * @enough: how many are, where all are asked for, and the others are counted; 0 for @max
 * @n_others: how many things are asked for besides those that were found
 * @quick: whether an answer is wanted within a frame, which need not be whole
 * @oldest: whether the oldest are wanted first, and not the newest
 * @excludes: whether what is asked for is not to be there
 * @partial: whether there may be more than was found
 * @meant: what the values of fields mean, by their #BwQuery
 * @forms: the ways to write what is asked for, by what was typed
 * @hints: (nullable) (element-type BwHint): what was not understood
 * @marks: what somebody has bookmarked
 * @stems: (nullable): made when endings are first asked for
 * @n_rows: how many things of each space the index has, about, once they are @counted
 * @is_small: whether these are so few that each completion of a word can be looked for
 *
 * What the parts of one search share.
 */
typedef struct
{
  BwDb *library;
  BwDb *index;
  BwDate today;
  guint max;
  guint enough;
  guint n_others;
  gboolean quick;
  gboolean oldest;
  gboolean excludes;
  gboolean partial;
  GPtrArray *hints;
  GHashTable *meant;
  GHashTable *forms;
  BwSearchMarks *marks;
  BwStems *stems;
  gint64 n_rows[BW_SEARCH_DOCUMENTS + 1];
  gboolean is_small;
  gboolean counted;
} BwSearchContext;

gboolean bw_search_context_init  (BwSearchContext  *self,
                                  BwDb             *library,
                                  BwDb             *index,
                                  GPtrArray        *hints,
                                  GError          **error);
void     bw_search_context_clear (BwSearchContext  *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BwSearchContext, bw_search_context_clear)

G_END_DECLS
