#pragma once

#include "bw-feed-facts.h"
#include "bw-reading.h"

G_BEGIN_DECLS

BwRecord *bw_feed_item_new             (const BwXmlElement *element,
                                        BwReading          *reading,
                                        BwSourceRecord     *source,
                                        const char         *base_url) G_GNUC_WARN_UNUSED_RESULT;
void      bw_feed_item_shorten_id      (BwSourceRecord     *source);
void      bw_feed_item_inherit_authors (BwRecord           *entry,
                                        guint              *n_inherited);
void      bw_feed_item_add             (BwRecord           *entry,
                                        BwReading          *reading,
                                        GHashTable         *keys,
                                        const char         *base_url);

G_END_DECLS
