#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean bw_title_is_other_part (const char *title_key,
                                 const char *other);
gboolean bw_title_is_near       (const char *title_key,
                                 const char *other);
char    *bw_title_opening       (const char *title_key) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
