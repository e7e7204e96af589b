#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean    bw_slug_is_of (const char *slug,
                           const char *name);
const char *bw_slug_split (const char *text);

G_END_DECLS
