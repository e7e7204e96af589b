#pragma once

#include "bw-author-record.h"
#include "bw-xml-element.h"

G_BEGIN_DECLS

BwAuthorRecord *bw_feed_person_new       (const BwXmlElement *element,
                                          const char         *base_url) G_GNUC_WARN_UNUSED_RESULT;
BwAuthorRecord *bw_feed_person_new_text  (const char         *text) G_GNUC_WARN_UNUSED_RESULT;
void            bw_feed_person_take_url  (BwAuthorRecord     *person,
                                          char               *url);
void            bw_feed_person_add_names (GPtrArray          *people,
                                          const char         *text);
void            bw_feed_person_add       (GPtrArray          *people,
                                          BwAuthorRecord     *person);

G_END_DECLS
