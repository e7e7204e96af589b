#pragma once

#include "bw-xml-entities.h"

G_BEGIN_DECLS

const char *bw_xml_doctype_read (const char    *text,
                                 BwXmlEntities *entities);

G_END_DECLS
