#pragma once

#include <glib.h>

G_BEGIN_DECLS

gsize    bw_heading_shape_measure_number (const char *text);
gboolean bw_heading_shape_is_known       (const char *text,
                                          gsize       length);

G_END_DECLS
