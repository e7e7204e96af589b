#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean bw_generic_title_is (const char *title_key);

G_END_DECLS
