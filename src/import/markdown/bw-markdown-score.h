#pragma once

#include <glib.h>

G_BEGIN_DECLS

int bw_markdown_score (const char *text);

G_END_DECLS
