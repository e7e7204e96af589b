#pragma once

#include "bw-front-matter.h"

G_BEGIN_DECLS

gboolean bw_toml_read (const char     *text,
                       gsize           length,
                       BwFrontMatter  *into,
                       int            *line,
                       const char    **problem);

G_END_DECLS
