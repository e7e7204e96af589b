#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean bw_person_line_may_be_name (const char *line);
gboolean bw_person_line_is_name     (const char *line);
gboolean bw_person_line_is_site     (const char *line);

G_END_DECLS
