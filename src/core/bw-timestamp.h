#pragma once

#include "bw-date.h"

G_BEGIN_DECLS

char  *bw_timestamp_parse    (const char *text) G_GNUC_WARN_UNUSED_RESULT;
BwDate bw_timestamp_get_date (const char *timestamp);

G_END_DECLS
