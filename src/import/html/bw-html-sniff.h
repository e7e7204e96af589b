#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean bw_html_sniff (const char *text);

G_END_DECLS
