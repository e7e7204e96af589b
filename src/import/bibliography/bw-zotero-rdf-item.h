#pragma once

#include "bw-reading.h"
#include "bw-xml-element.h"

G_BEGIN_DECLS

#define BW_RDF_URI "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
#define BW_ZOTERO_URI "http://www.zotero.org/namespaces/export#"
#define BW_BIBLIO_URI "http://purl.org/net/biblio#"
#define BW_BIBO_URI "http://purl.org/ontology/bibo/"

/**
 * BwZoteroRdf:
 * @resources: (element-type utf8 BwXmlElement): what is described, by its name
 * @nodes: (element-type utf8 BwXmlElement): likewise by names that only the file knows
 * @parts: (element-type utf8): the names of what others are part of
 * @typed: whether any item states its type: then what does not is none
 * @budget: how many bytes of what is referred to may still be read
 * @lists: which lists of people the item has that is being read
 *
 * What the description of an item may refer to.
 */
typedef struct
{
  GHashTable *resources;
  GHashTable *nodes;
  GHashTable *parts;
  gboolean    typed;
  gsize      *budget;
  guint       lists;
} BwZoteroRdf;

const char    *bw_zotero_rdf_item_get_type (const BwXmlElement *item,
                                            const BwZoteroRdf  *rdf);
BwPaperRecord *bw_zotero_rdf_item_read     (const BwXmlElement *item,
                                            const char         *type,
                                            const BwZoteroRdf  *rdf,
                                            BwReading          *reading) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
