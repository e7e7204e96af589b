#pragma once

#include "bw-zotero-rdf-item.h"

G_BEGIN_DECLS

const BwXmlElement *bw_zotero_rdf_resolve           (const BwXmlElement *element,
                                                     const BwZoteroRdf  *rdf);
guint               bw_zotero_rdf_people_find_lists (const BwXmlElement *item);
gboolean            bw_zotero_rdf_people_read       (BwPaperRecord      *paper,
                                                     const BwXmlElement *element,
                                                     const BwZoteroRdf  *rdf);

G_END_DECLS
