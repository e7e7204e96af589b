#pragma once

#include "bw-reading.h"
#include "bw-xml-element.h"
#include "bw-xml-repair.h"

G_BEGIN_DECLS

/**
 * BwXml:
 *
 * An XML document as a tree. What is not well-formed was mended first, entities were
 * resolved from what XML, HTML and the document itself define, and nothing was fetched:
 * what libxml2 reads is well-formed and without a document type, so that each version
 * of it gives the same.
 */
typedef struct _BwXml BwXml;

BwXml              *bw_xml_parse        (const char   *text,
                                         BwReading    *reading,
                                         GError      **error) G_GNUC_WARN_UNUSED_RESULT;
BwXml              *bw_xml_parse_nested (const char   *text,
                                         BwXmlNest     nest,
                                         BwReading    *reading,
                                         GError      **error) G_GNUC_WARN_UNUSED_RESULT;
BwXml              *bw_xml_peek         (const char   *text,
                                         guint         n_elements) G_GNUC_WARN_UNUSED_RESULT;
void                bw_xml_free         (BwXml        *self);
const BwXmlElement *bw_xml_get_root     (const BwXml  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwXml, bw_xml_free)

G_END_DECLS
