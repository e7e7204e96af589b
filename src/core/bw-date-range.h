#pragma once

#include "bw-date.h"

G_BEGIN_DECLS

#define BW_DATE_RANGE_LATEST 99991231 /* as bw_date_pack() makes it */

gboolean bw_date_range_parse (const char *text,
                              int        *from,
                              int        *to);

G_END_DECLS
