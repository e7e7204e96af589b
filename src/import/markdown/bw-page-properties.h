#pragma once

#include "bw-front-matter.h"

G_BEGIN_DECLS

gsize    bw_page_properties_read        (const char    *text,
                                         BwFrontMatter *into);
gboolean bw_page_properties_is_of_block (const char    *line);

G_END_DECLS
