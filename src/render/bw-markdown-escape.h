#pragma once

#include <glib.h>

G_BEGIN_DECLS

void bw_markdown_escape_text   (GString    *out,
                                const char *text);
void bw_markdown_escape_scalar (GString    *out,
                                const char *text);

G_END_DECLS
