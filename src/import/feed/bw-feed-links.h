#pragma once

#include "bw-feed-facts.h"

G_BEGIN_DECLS

/* Readers of the elements that hold addresses; @rank tells the better of several. */

void bw_feed_facts_take_id        (BwFeedFacts        *self,
                                   const BwXmlElement *element,
                                   int                 rank);
void bw_feed_facts_take_link      (BwFeedFacts        *self,
                                   const BwXmlElement *element,
                                   int                 rank);
void bw_feed_facts_take_original  (BwFeedFacts        *self,
                                   const BwXmlElement *element,
                                   int                 rank);
void bw_feed_facts_take_enclosure (BwFeedFacts        *self,
                                   const BwXmlElement *element,
                                   int                 rank);

G_END_DECLS
