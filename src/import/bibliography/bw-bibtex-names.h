#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean bw_bibtex_names_read (const char  *value,
                               GPtrArray   *people,
                               const char **problem);

G_END_DECLS
