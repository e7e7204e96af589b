#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *bw_tex_symbol      (const char *command);
gboolean    bw_tex_is_function (const char *command);
gboolean    bw_tex_is_letter   (const char *command);
gunichar    bw_tex_superscript (gunichar    c);
gunichar    bw_tex_subscript   (gunichar    c);
gunichar    bw_tex_alphabet    (const char *command,
                                gunichar    c);

G_END_DECLS
