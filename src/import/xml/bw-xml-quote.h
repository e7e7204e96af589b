#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean    bw_xml_name_starts    (char         c);
gboolean    bw_xml_name_continues (char         c);
const char *bw_xml_quote_find_end (const char  *open,
                                   const char **none,
                                   gsize       *budget,
                                   gboolean    *mended);

G_END_DECLS
