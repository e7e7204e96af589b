#pragma once

#include "bw-hit.h"
#include "bw-test-library.h"

G_BEGIN_DECLS

/**
 * BwJudgedScorer:
 *
 * Exact BM25F over all that is in a library, with words taken for one that differ only in their
 * endings: what the order of a search is compared with.
 */
typedef struct _BwJudgedScorer BwJudgedScorer;

BwJudgedScorer *bw_judged_scorer_new  (BwTestLibrary  *library) G_GNUC_WARN_UNUSED_RESULT;
void            bw_judged_scorer_free (BwJudgedScorer *self);
void            bw_judged_scorer_sort (BwJudgedScorer *self,
                                       GPtrArray      *hits,
                                       GPtrArray      *words);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwJudgedScorer, bw_judged_scorer_free)

G_END_DECLS
