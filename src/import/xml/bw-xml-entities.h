#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BwXmlEntities:
 *
 * The entities of a document: those of XML and of HTML 4, and those that its internal
 * document type declares as plain text. What is declared elsewhere is never fetched, and
 * an entity that would grow beyond a limit stands for nothing.
 */
typedef struct _BwXmlEntities BwXmlEntities;

BwXmlEntities *bw_xml_entities_new     (void) G_GNUC_WARN_UNUSED_RESULT;
void           bw_xml_entities_free    (BwXmlEntities *self);
void           bw_xml_entities_declare (BwXmlEntities *self,
                                        const char    *declaration);
gsize          bw_xml_entities_append  (BwXmlEntities *self,
                                        const char    *reference,
                                        GString       *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwXmlEntities, bw_xml_entities_free)

G_END_DECLS
