#pragma once

#include <glib.h>

G_BEGIN_DECLS

GPtrArray *bw_tex_split       (const char *tex,
                               const char *separators) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *bw_tex_split_and   (const char *tex) G_GNUC_WARN_UNUSED_RESULT;
gboolean   bw_tex_is_group    (const char *tex);
gboolean   bw_tex_has_outside (const char *tex,
                               char        c);

G_END_DECLS
