#pragma once

#include "bw-author-record.h"
#include "bw-entry-record.h"

G_BEGIN_DECLS

/**
 * BwFeedEntry:
 * @document_id: the document that the entry is
 * @url: (nullable): its page
 * @authors: (element-type BwAuthorRecord): as the feed writes them
 * @record: what the feed states of it
 * @content: (nullable): its text as safe HTML
 *
 * One entry of a feed as it stood when it was read.
 */
typedef struct
{
  gint64         document_id;
  char          *title;
  char          *url;
  GPtrArray     *authors;
  BwEntryRecord *record;
  char          *content;
} BwFeedEntry;

BwFeedEntry *bw_feed_entry_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void         bw_feed_entry_free (BwFeedEntry *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwFeedEntry, bw_feed_entry_free)

G_END_DECLS
