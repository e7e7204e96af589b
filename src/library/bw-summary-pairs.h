#pragma once

#include "bw-db.h"

G_BEGIN_DECLS

/**
 * BwSummaryPair:
 * @summary_id: of a paper that is known by what it says
 * @paper_id: of one that has a title
 * @why: in words
 *
 * A summary and the work that it describes.
 */
typedef struct
{
  gint64  summary_id;
  gint64  paper_id;
  char   *why;
} BwSummaryPair;

GPtrArray *bw_summary_pairs_find (BwDb        *db,
                                  GHashTable  *blocks,
                                  GError     **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
