#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean bw_title_signs_differ (const char *one,
                                const char *other);

G_END_DECLS
