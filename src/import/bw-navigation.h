#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean bw_navigation_is_line (const char *line);

G_END_DECLS
