#pragma once

#include "bw-facets.h"
#include "bw-hit.h"

G_BEGIN_DECLS

/**
 * BwFindings:
 * @query: what was asked for
 * @hits: (element-type BwHit): people, then papers, then documents, each best first;
 *   or all in the order that was asked for
 * @total: how many there are, of which @hits may be the first
 * @partial: whether the search was stopped before it had seen all
 * @hints: (element-type BwHint): what of the query was not understood
 * @cut: whether only the first of @hits are told, which are seen first, and what is asked again
 *   without hurry has the others
 * @sorted: whether it was said by what @hits are to be sorted: then they are one list
 * @words: the folded words that were looked for, the last perhaps a beginning
 * @facets: (nullable): by what the things can be narrowed, where that was asked for too
 *
 * What a search found.
 */
typedef struct
{
  char      *query;
  GPtrArray *hits;
  int        total;
  gboolean   partial;
  gboolean   cut;
  gboolean   sorted;
  GPtrArray *hints;
  GPtrArray *words;
  BwFacets  *facets;
} BwFindings;

BwFindings *bw_findings_new  (const char *query) G_GNUC_WARN_UNUSED_RESULT;
void        bw_findings_free (BwFindings *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwFindings, bw_findings_free)

G_END_DECLS
