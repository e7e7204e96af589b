#pragma once

#include "bw-xml-entities.h"

G_BEGIN_DECLS

/**
 * BwXmlTag:
 *
 * Reads one start tag after the other, however it is written, and writes them so that
 * they are well-formed.
 */
typedef struct _BwXmlTag BwXmlTag;

typedef enum
{
  BW_XML_TAG_NONE, /* it is no tag but text */
  BW_XML_TAG_CUT,  /* the text ends inside of it */
  BW_XML_TAG_READ,
} BwXmlTagState;

BwXmlTag     *bw_xml_tag_new        (BwXmlEntities   *entities) G_GNUC_WARN_UNUSED_RESULT;
void          bw_xml_tag_free       (BwXmlTag        *self);
BwXmlTagState bw_xml_tag_read       (BwXmlTag        *self,
                                     const char      *text);
const char   *bw_xml_tag_get_name   (const BwXmlTag  *self);
const char   *bw_xml_tag_get_end    (const BwXmlTag  *self);
gboolean      bw_xml_tag_is_empty   (const BwXmlTag  *self);
gboolean      bw_xml_tag_was_mended (const BwXmlTag  *self);
void          bw_xml_tag_append     (BwXmlTag        *self,
                                     GString         *out,
                                     GPtrArray       *scoped);
const char   *bw_xml_tag_read_name  (BwXmlTag        *self,
                                     const char      *text,
                                     const char     **end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwXmlTag, bw_xml_tag_free)

G_END_DECLS
