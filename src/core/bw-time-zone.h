#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean bw_time_zone_find (const char *name,
                            gsize       length,
                            int        *offset);

G_END_DECLS
