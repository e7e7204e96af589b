#pragma once

#include "bw-xml-entities.h"

G_BEGIN_DECLS

const char *bw_xml_prolog_skip         (const char    *text);
const char *bw_xml_prolog_read_doctype (const char    *text,
                                        BwXmlEntities *entities);
const char *bw_xml_prolog_find_end     (const char    *text,
                                        const char    *mark,
                                        gboolean      *missing);

G_END_DECLS
