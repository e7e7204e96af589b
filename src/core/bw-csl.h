#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean bw_csl_is_type          (const char *type);
gboolean bw_csl_is_name_variable (const char *name);
gboolean bw_csl_is_date_variable (const char *name);
gboolean bw_csl_is_text_variable (const char *name);

G_END_DECLS
