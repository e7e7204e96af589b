#pragma once

#include "bw-reading.h"
#include "bw-xml-element.h"

G_BEGIN_DECLS

#define BW_RDF_URI "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
#define BW_ZOTERO_URI "http://www.zotero.org/namespaces/export#"
#define BW_BIBLIO_URI "http://purl.org/net/biblio#"

/**
 * BwZoteroRdf:
 * @resources: (element-type utf8 BwXmlElement): what is described, by its name
 * @parts: (element-type utf8): the names of what others are part of
 * @typed: whether any item states its type: then what does not is none
 *
 * What the description of an item may refer to.
 */
typedef struct
{
  GHashTable *resources;
  GHashTable *parts;
  gboolean    typed;
} BwZoteroRdf;

const char    *bw_zotero_rdf_item_get_type (const BwXmlElement *item,
                                            const BwZoteroRdf  *rdf);
BwPaperRecord *bw_zotero_rdf_item_read     (const BwXmlElement *item,
                                            const char         *type,
                                            const BwZoteroRdf  *rdf,
                                            BwReading          *reading) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
