#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where on the web something else stands than one work. */

gboolean bw_work_place_is_host    (const char *host);
gboolean bw_work_place_is_address (const char *host,
                                   GPtrArray  *segments,
                                   gboolean    chosen);

G_END_DECLS
