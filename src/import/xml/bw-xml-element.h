#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _BwXmlAttribute BwXmlAttribute;
typedef struct _BwXmlElement BwXmlElement;

/* One attribute; a declaration of a namespace is none. */
struct _BwXmlAttribute
{
  const char           *name;   /* local */
  const char           *prefix; /* as written, or NULL */
  const char           *uri;    /* its namespace, or NULL */
  const char           *value;
  const BwXmlAttribute *next;
};

/**
 * BwXmlElement:
 * @name: (nullable): the local name as written; `NULL` where this is no element but a
 *   run of text between elements
 * @prefix: (nullable): as written
 * @uri: (nullable): its namespace; `NULL` where it has none or its prefix is not declared
 * @text: (nullable): of a run of text
 * @attributes: (nullable): the first of them, in the document's order
 * @parent: (nullable): in which it stands
 * @first: (nullable): the first of what it holds: elements and runs of text in order
 * @next: (nullable): what follows in its parent
 * @line: of its start tag in the file, from 1
 *
 * An element of a document, or a run of text in one. All of it belongs to the #BwXml.
 */
struct _BwXmlElement
{
  const char           *name;
  const char           *prefix;
  const char           *uri;
  const char           *text;
  const BwXmlAttribute *attributes;
  BwXmlElement         *parent;
  BwXmlElement         *first;
  BwXmlElement         *last;
  BwXmlElement         *next;
  guint                 line;
};

gboolean            bw_xml_element_is               (const BwXmlElement *self,
                                                     const char         *uri,
                                                     const char         *name);
const char         *bw_xml_element_get_attribute    (const BwXmlElement *self,
                                                     const char         *name);
const char         *bw_xml_element_get_attribute_ns (const BwXmlElement *self,
                                                     const char         *uri,
                                                     const char         *name);
const BwXmlElement *bw_xml_element_first_child      (const BwXmlElement *self);
const BwXmlElement *bw_xml_element_next             (const BwXmlElement *self);
const BwXmlElement *bw_xml_element_find             (const BwXmlElement *self,
                                                     const char         *uri,
                                                     const char         *name);
gboolean            bw_xml_element_has_children     (const BwXmlElement *self);
char               *bw_xml_element_dup_text         (const BwXmlElement *self) G_GNUC_WARN_UNUSED_RESULT;
char               *bw_xml_element_dup_start        (const BwXmlElement *self,
                                                     gsize               max_chars) G_GNUC_WARN_UNUSED_RESULT;
char               *bw_xml_element_dup_line         (const BwXmlElement *self) G_GNUC_WARN_UNUSED_RESULT;
char               *bw_xml_element_dup_markup       (const BwXmlElement *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
