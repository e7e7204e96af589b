#pragma once

#include "bw-timestamp-parts.h"

G_BEGIN_DECLS

gboolean bw_time_zone_find       (const char       *name,
                                  gsize             length,
                                  int              *offset);
gboolean bw_time_zone_is_place   (const char       *name,
                                  gsize             length);
void     bw_time_zone_find_place (const char       *name,
                                  gsize             length,
                                  BwTimestampParts *parts);

G_END_DECLS
