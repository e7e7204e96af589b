#pragma once

#include "bw-slice.h"

G_BEGIN_DECLS

gboolean bw_digest_inside_find_bracketed (BwSlice    *title,
                                          const char *text,
                                          const char *from,
                                          GPtrArray  *institutions);
gboolean bw_digest_inside_find_released  (BwSlice    *title,
                                          const char *from);

G_END_DECLS
