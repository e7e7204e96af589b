#pragma once

#include "bw-post-words.h"

G_BEGIN_DECLS

gboolean bw_glued_heading_is_possible (const char        *line);
gsize    bw_glued_heading_find        (const char        *line,
                                       const BwPostWords *words,
                                       gboolean           is_second,
                                       guint             *n_left);

G_END_DECLS
