#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *bw_url_join (const char *base,
                   const char *reference) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
