#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *bw_tex_plain (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
