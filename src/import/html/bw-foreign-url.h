#pragma once

#include <glib.h>

G_BEGIN_DECLS

char    *bw_foreign_url_clean       (const char *url,
                                     const char *base) G_GNUC_WARN_UNUSED_RESULT;
char    *bw_foreign_url_clean_image (const char *url,
                                     const char *base) G_GNUC_WARN_UNUSED_RESULT;
gboolean bw_foreign_url_is_tracker  (const char *url);

G_END_DECLS
