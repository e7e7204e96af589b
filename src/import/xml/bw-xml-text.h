#pragma once

#include "bw-xml-entities.h"

G_BEGIN_DECLS

/* Text that is read is written as it stands for itself, then put into a document. */

void bw_xml_text_append_char    (GString       *text,
                                 gunichar       c);
void bw_xml_text_append_literal (GString       *text,
                                 const char    *start,
                                 const char    *end);
void bw_xml_text_append         (GString       *text,
                                 BwXmlEntities *entities,
                                 const char    *start,
                                 const char    *end);
void bw_xml_text_write_content  (GString       *out,
                                 const GString *text);
void bw_xml_text_write_value    (GString       *out,
                                 const GString *text);

G_END_DECLS
