#pragma once

#include "bw-feed-facts.h"

G_BEGIN_DECLS

/* Readers of what says of what an entry is; @rank is not asked for. */

void bw_feed_facts_add_category  (GPtrArray          *categories,
                                  const char         *text);
void bw_feed_facts_take_category (BwFeedFacts        *self,
                                  const BwXmlElement *element,
                                  int                 rank);
void bw_feed_facts_take_keywords (BwFeedFacts        *self,
                                  const BwXmlElement *element,
                                  int                 rank);

G_END_DECLS
