#pragma once

#include "bw-xml-entities.h"

G_BEGIN_DECLS

/* Writes characters so that they stand for themselves in content and in quoted values. */

gboolean bw_xml_text_append_char    (GString       *out,
                                     gunichar       c);
void     bw_xml_text_append_literal (GString       *out,
                                     const char    *text,
                                     const char    *end);
void     bw_xml_text_append         (BwXmlEntities *entities,
                                     GString       *out,
                                     const char    *text,
                                     const char    *end);

G_END_DECLS
