#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *bw_tex_to_text       (const char *tex) G_GNUC_WARN_UNUSED_RESULT;
char *bw_tex_to_paragraphs (const char *tex) G_GNUC_WARN_UNUSED_RESULT;
char *bw_tex_to_verbatim   (const char *tex) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
