#pragma once

#include "bw-reading.h"

G_BEGIN_DECLS

/**
 * BwXmlRepair:
 * @text: well-formed XML: one element with namespaces declared, without a declaration,
 *   a document type, comments, instructions or entities but XML's own
 * @lines: (element-type guint): the line of each start tag of @text in the file
 *
 * What a file says, as an XML parser would have it.
 */
typedef struct
{
  GString *text;
  GArray  *lines;
} BwXmlRepair;

typedef enum
{
  BW_XML_STANDS, /* the one may stand in the other */
  BW_XML_ENDS,   /* it ends the other, whose end tag is missing */
  BW_XML_LOOK,   /* that depends on what the other stands in */
} BwXmlNesting;

/**
 * BwXmlNest:
 * @inner: the name of an element with its prefix, as written
 * @outer: (nullable): that of one which is open; `NULL` asks whether @inner is one of
 *   those that may end others at all
 *
 * Returns: what the start of @inner means for @outer
 */
typedef BwXmlNesting (*BwXmlNest) (const char *inner,
                                   const char *outer);

/* The namespace that stands for none where a prefix is not declared. */
#define BW_XML_UNDECLARED "bookwheel:undeclared"

BwXmlRepair *bw_xml_repair_new  (const char  *text,
                                 guint        max_elements,
                                 BwXmlNest    nest,
                                 BwReading   *reading) G_GNUC_WARN_UNUSED_RESULT;
void         bw_xml_repair_free (BwXmlRepair *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwXmlRepair, bw_xml_repair_free)

G_END_DECLS
