#pragma once

#include "bw-xml-element.h"

G_BEGIN_DECLS

/**
 * BwFeedModule:
 * @BW_FEED_CORE: what RSS of any version and Atom define themselves
 *
 * The vocabulary of which an element of a feed is.
 */
typedef enum
{
  BW_FEED_OTHER,
  BW_FEED_CORE,
  BW_FEED_DC,
  BW_FEED_DCTERMS,
  BW_FEED_CONTENT,
  BW_FEED_MEDIA,
  BW_FEED_ITUNES,
  BW_FEED_PRISM,
  BW_FEED_ARXIV,
  BW_FEED_RDF,
  BW_FEED_OPENSEARCH,
  BW_FEED_XHTML,
  BW_FEED_FEEDBURNER,
} BwFeedModule;

BwFeedModule        bw_feed_element_get_module    (const BwXmlElement *self);
gboolean            bw_feed_element_is_stated     (const BwXmlElement *self);
gboolean            bw_feed_element_is            (const BwXmlElement *self,
                                                   BwFeedModule        module,
                                                   const char         *name);
const BwXmlElement *bw_feed_element_find          (const BwXmlElement *self,
                                                   BwFeedModule        module,
                                                   const char         *name);
const char         *bw_feed_element_get_attribute (const BwXmlElement *self,
                                                   const char         *name);
char               *bw_feed_element_dup_base      (const BwXmlElement *self,
                                                   const char         *base_url) G_GNUC_WARN_UNUSED_RESULT;
char               *bw_feed_element_dup_language  (const BwXmlElement *self) G_GNUC_WARN_UNUSED_RESULT;
char               *bw_feed_element_dup_url       (const BwXmlElement *self,
                                                   const char         *reference,
                                                   const char         *base_url) G_GNUC_WARN_UNUSED_RESULT;
const char         *bw_feed_url_get_base          (const char         *url);
char               *bw_feed_url_resolve           (const char         *reference,
                                                   const char         *base) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
