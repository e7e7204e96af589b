#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *bw_tex_escape          (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char *bw_tex_escape_title    (const char *title) G_GNUC_WARN_UNUSED_RESULT;
char *bw_tex_escape_verbatim (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
