#pragma once

#include <glib.h>

G_BEGIN_DECLS

int bw_tex_count (const char *text);

G_END_DECLS
