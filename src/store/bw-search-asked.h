#pragma once

#include "bw-search-node.h"

G_BEGIN_DECLS

#define BW_N_SEARCH_SPACES 3

/**
 * BwSearchAsked:
 * @part: `year:2020..` and the like
 * @query: the same as a tree: a %BW_QUERY_AND of one field
 * @n: how many of the things that were counted have it
 *
 * A part that a query asks for.
 */
typedef struct
{
  char         *part;
  BwQuery      *query;
  BwSearchNode *nodes[BW_N_SEARCH_SPACES];
  guint         n;
} BwSearchAsked;

GPtrArray *bw_search_asked_list      (BwSearchContext      *context,
                                      const BwQuery        *query,
                                      GError              **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   bw_search_asked_count     (GPtrArray            *asked,
                                      BwSearchContext      *context,
                                      BwRef                 ref,
                                      const char           *kind,
                                      GError              **error);
char      *bw_search_asked_get_value (const BwSearchAsked  *self) G_GNUC_WARN_UNUSED_RESULT;
BwQuery   *bw_search_asked_read      (const char           *part,
                                      BwDate                today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
