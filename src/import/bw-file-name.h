#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean bw_file_name_ends      (const char *text,
                                 gsize       length);
char    *bw_file_name_clean     (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char    *bw_file_name_extension (const char *text) G_GNUC_WARN_UNUSED_RESULT;
gsize    bw_file_name_next      (const char *text,
                                 const char *extension,
                                 gsize      *length);

G_END_DECLS
