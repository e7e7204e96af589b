#pragma once

#include <glib.h>

G_BEGIN_DECLS

void bw_markdown_text_append        (GString    *out,
                                     const char *text);
void bw_markdown_text_append_quoted (GString    *out,
                                     const char *text);

G_END_DECLS
