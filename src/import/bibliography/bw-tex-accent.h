#pragma once

#include <glib.h>

G_BEGIN_DECLS

gunichar    bw_tex_accent_mark    (const char *command);
const char *bw_tex_accent_spacing (const char *command);
gunichar    bw_tex_accent_base    (gunichar    base,
                                   gunichar    mark);

G_END_DECLS
