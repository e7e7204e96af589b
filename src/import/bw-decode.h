#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char *bw_decode (GBytes      *bytes,
                 const char **charset,
                 GError     **error) G_GNUC_WARN_UNUSED_RESULT;

void bw_decode_set_too_large (GError **error);

G_END_DECLS
