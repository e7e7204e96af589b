#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean bw_bibtex_names_read  (const char  *value,
                                GPtrArray   *people,
                                const char **problem);
gboolean bw_bibtex_names_go_on (const char  *first,
                                const char  *again);

G_END_DECLS
