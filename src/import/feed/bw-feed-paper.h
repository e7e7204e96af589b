#pragma once

#include "bw-feed-facts.h"
#include "bw-paper-record.h"

G_BEGIN_DECLS

BwPaperRecord *bw_feed_paper_new (const BwXmlElement *entry,
                                  const BwFeedFacts  *facts,
                                  const char         *title) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
