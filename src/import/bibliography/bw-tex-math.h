#pragma once

#include "bw-tex-cursor.h"

G_BEGIN_DECLS

char    *bw_tex_math_to_text  (const char        *start,
                               const char        *end) G_GNUC_WARN_UNUSED_RESULT;
gboolean bw_tex_is_math       (const char        *start,
                               const char        *end);
gboolean bw_tex_append_script (GString           *out,
                               const BwTexCursor *argument,
                               gboolean           super);

G_END_DECLS
