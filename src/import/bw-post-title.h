#pragma once

#include "bw-reading.h"

G_BEGIN_DECLS

gboolean bw_post_title_read (const char *line,
                             int         number,
                             BwRecord   *record,
                             BwReading  *reading);

G_END_DECLS
