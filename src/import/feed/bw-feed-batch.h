#pragma once

#include "bw-feed-element.h"
#include "bw-reading.h"

G_BEGIN_DECLS

/**
 * BwFeedBatch:
 *
 * The entries of one feed, which are read side by side: what they say in HTML takes most
 * of the time that a feed takes.
 */
typedef struct _BwFeedBatch BwFeedBatch;

BwFeedBatch *bw_feed_batch_new   (BwSourceRecord      *source,
                                  const char          *base_url) G_GNUC_WARN_UNUSED_RESULT;
void         bw_feed_batch_free  (BwFeedBatch         *self);
void         bw_feed_batch_add   (BwFeedBatch         *self,
                                  const BwXmlElement  *element);
guint        bw_feed_batch_read  (BwFeedBatch         *self,
                                  BwReading           *reading);
BwRecord    *bw_feed_batch_steal (BwFeedBatch         *self,
                                  guint                index,
                                  const BwXmlElement **element);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwFeedBatch, bw_feed_batch_free)

G_END_DECLS
