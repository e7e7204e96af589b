#pragma once

#include "bw-search.h"
#include "bw-test-library.h"

G_BEGIN_DECLS

/**
 * BwJudgedQuery:
 * @text: as it was typed
 * @ours: nDCG@10 of what the search shows
 * @bm25f: likewise, of the same things in the order of exact BM25F
 */
typedef struct
{
  char   *text;
  double  ours;
  double  bm25f;
} BwJudgedQuery;

GPtrArray *bw_judged_run (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
