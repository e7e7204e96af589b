#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *bw_charset_from_label    (const char *label,
                                      gsize       length);
const char *bw_charset_from_document (const char *data,
                                      gsize       size);
const char *bw_charset_from_pattern  (const char *data,
                                      gsize       size);
char       *bw_charset_convert       (const char *data,
                                      gsize       size,
                                      const char *charset,
                                      gsize      *n_broken) G_GNUC_WARN_UNUSED_RESULT;
gunichar    bw_charset_mean_control  (gunichar    control);

G_END_DECLS
