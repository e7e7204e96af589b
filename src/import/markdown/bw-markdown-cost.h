#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What of a text md4c 0.4 would take longer over than its length accounts for. */

guint64  bw_markdown_cost_of_addresses   (const char *text);
guint64  bw_markdown_cost_of_definitions (const char *text);
gboolean bw_markdown_cost_is_definition  (const char *line);

G_END_DECLS
