#pragma once

#include "bw-brief.h"
#include "bw-feed-entry.h"
#include "bw-source-record.h"

G_BEGIN_DECLS

/**
 * BwSource:
 * @kind: `file`, `folder`, `feed` or `service`
 * @feed: (nullable): what is stated of it, if it is a feed
 * @entries: (element-type BwFeedEntry): of a feed, in order; empty unless they were
 *   asked for
 * @documents: (element-type BwBrief): in order; empty where only a list was asked for
 *
 * Where documents came from.
 */
typedef struct
{
  gint64          id;
  char           *kind;
  char           *title;
  char           *url;
  BwSourceRecord *feed;
  GPtrArray      *entries;
  GPtrArray      *documents;
  gboolean        bookmarked;
} BwSource;

BwSource *bw_source_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void      bw_source_free (BwSource *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwSource, bw_source_free)

G_END_DECLS
