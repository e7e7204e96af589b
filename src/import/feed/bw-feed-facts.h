#pragma once

#include "bw-feed-element.h"
#include "bw-feed-text.h"
#include "bw-reading.h"

G_BEGIN_DECLS

/**
 * BwFeedFacts:
 * @reading: gets warnings of what cannot be read
 * @base_url: (nullable): where the feed was found, or the page that it belongs to
 * @id: (nullable): as written
 * @link: (nullable): the page of the entry or of the feed; so @self, where a feed is
 * @permalink: (nullable): an id that is an address
 * @description: (nullable): the best that describes it in short
 * @content: (nullable): the whole
 * @content_element: (nullable): in which it stands
 * @published: (nullable): as bw_timestamp_parse() gives it; so the other moments
 * @authors: (element-type BwAuthorRecord): so @contributors
 * @categories: (element-type utf8)
 * @enclosures: (element-type BwEnclosure)
 *
 * What the elements of an entry or of a feed's head state, whatever they are called in
 * their format.
 */
typedef struct
{
  BwReading          *reading;
  const char         *base_url;
  char               *id;
  char               *link;
  int                 link_rank;
  char               *self;
  char               *permalink;
  BwFeedText         *title;
  int                 title_rank;
  BwFeedText         *description;
  int                 description_rank;
  const BwXmlElement *description_element;
  BwFeedText         *content;
  int                 content_rank;
  const BwXmlElement *content_element;
  char               *rights;
  char               *language;
  char               *published;
  char               *created;
  char               *updated;
  char               *date;
  GPtrArray          *authors;
  GPtrArray          *contributors;
  GPtrArray          *categories;
  GPtrArray          *enclosures;
} BwFeedFacts;

BwFeedFacts *bw_feed_facts_new  (const BwXmlElement *element,
                                 BwReading          *reading,
                                 const char         *base_url) G_GNUC_WARN_UNUSED_RESULT;
void         bw_feed_facts_free (BwFeedFacts        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwFeedFacts, bw_feed_facts_free)

G_END_DECLS
