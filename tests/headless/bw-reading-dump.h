#pragma once

#include "bw-reading.h"

G_BEGIN_DECLS

char *bw_reading_dump (const BwReading *reading) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
