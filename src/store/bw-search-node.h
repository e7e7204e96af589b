#pragma once

#include "bw-query-check.h"
#include "bw-search-context.h"
#include "bw-search-rows.h"
#include "bw-search-space.h"

G_BEGIN_DECLS

typedef enum
{
  BW_SEARCH_ALL,
  BW_SEARCH_NONE,
  BW_SEARCH_AND,
  BW_SEARCH_OR,
  BW_SEARCH_NOT,
  BW_SEARCH_WORDS,
  BW_SEARCH_KIND,
  BW_SEARCH_ATTRIBUTE,
  BW_SEARCH_RELATION,
} BwSearchNodeType;

/**
 * BwSearchNode:
 * @query: the part of the query that it is of
 * @children: (nullable) (element-type BwSearchNode)
 * @expression: (nullable): for FTS5, of words, once it is @expressed
 * @excludes: of words, whether they are to be missing
 * @set: (nullable): what has the words, where it is worth to know all of them
 * @asked: whether it has been found out if it is
 * @rows: (nullable): which rows have the words, once many have been asked for one by one
 * @n_asked: how many
 *
 * A part of a query as it is asked of the things of one space: of words the index is asked,
 * of the rest the library.
 */
typedef struct _BwSearchNode BwSearchNode;
struct _BwSearchNode
{
  BwSearchNodeType  type;
  BwSearchSpace     space;
  const BwQuery    *query;
  GPtrArray        *children;
  char             *expression;
  gboolean          expressed;
  gboolean          excludes;
  BwSearchSet      *set;
  gboolean          asked;
  BwSearchRows     *rows;
  guint             n_asked;
};

BwSearchNode *bw_search_node_new             (BwSearchContext     *context,
                                              const BwQuery       *query,
                                              BwSearchSpace        space,
                                              GError             **error) G_GNUC_WARN_UNUSED_RESULT;
void          bw_search_node_free            (BwSearchNode        *self);
gboolean      bw_search_node_express         (BwSearchNode        *self,
                                              BwSearchContext     *context,
                                              GError             **error);
gboolean      bw_search_node_matches         (BwSearchNode        *self,
                                              BwSearchContext     *context,
                                              BwRef                ref,
                                              const char          *kind,
                                              gboolean            *matches,
                                              GError             **error);
gboolean      bw_search_node_finds_otherwise (const BwSearchNode  *node,
                                              const char          *kind);
gboolean      bw_search_node_list            (BwSearchNode        *self,
                                              BwSearchContext     *context,
                                              guint                max,
                                              BwSearchSet        **set,
                                              GError             **error);
gboolean      bw_search_node_lists_newest    (const BwSearchNode  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwSearchNode, bw_search_node_free)

G_END_DECLS
