#pragma once

#include "bw-query.h"
#include "bw-search-context.h"
#include "bw-search-expression.h"
#include "bw-search-space.h"

G_BEGIN_DECLS

/**
 * BwSearchCandidate:
 * @worth: how well it fits and how important it is, the more the better
 * @place: of its row among all of its space, counted from the most important
 */
typedef struct
{
  BwRef  ref;
  double worth;
  gint64 place;
} BwSearchCandidate;

/**
 * BwSearchCandidates:
 * @all: (element-type BwSearchCandidate): the best first
 * @complete: whether these are all that have the words
 * @asked: whether the words can be asked for at all
 *
 * Things that have the words of a query.
 */
typedef struct
{
  GArray   *all;
  gboolean  complete;
  gboolean  asked;
} BwSearchCandidates;

void     bw_search_candidates_init  (BwSearchCandidates  *self);
void     bw_search_candidates_clear (BwSearchCandidates  *self);
gboolean bw_search_candidates_find  (BwSearchCandidates  *self,
                                     BwSearchContext     *context,
                                     const BwQuery       *words,
                                     BwSearchSpace        space,
                                     BwSearchTable        table,
                                     guint                max,
                                     guint                max_kept,
                                     GError             **error);
gboolean bw_search_candidates_sort  (GArray              *candidates,
                                     BwSearchContext     *context,
                                     GError             **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BwSearchCandidates, bw_search_candidates_clear)

G_END_DECLS
