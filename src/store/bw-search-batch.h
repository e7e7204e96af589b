#pragma once

#include "bw-db.h"
#include "bw-ref.h"
#include "bw-search-text.h"

G_BEGIN_DECLS

/**
 * BwSearchBatch:
 *
 * Rows on their way into the index, which are written some at a time and table by table:
 * the words that a table gathers then stay in the processor's cache. What is added is in
 * the index only after bw_search_batch_flush().
 */
typedef struct _BwSearchBatch BwSearchBatch;

BwSearchBatch *bw_search_batch_new   (BwDb           *index) G_GNUC_WARN_UNUSED_RESULT;
void           bw_search_batch_free  (BwSearchBatch  *self);
gboolean       bw_search_batch_add   (BwSearchBatch  *self,
                                      BwRef           ref,
                                      gint64          rk,
                                      BwSearchText   *text,
                                      GError        **error);
gboolean       bw_search_batch_flush (BwSearchBatch  *self,
                                      GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwSearchBatch, bw_search_batch_free)

G_END_DECLS
