#pragma once

#include "bw-lines.h"
#include "bw-read-context.h"
#include "bw-reading.h"

G_BEGIN_DECLS

void bw_file_mentions_read (const BwLines       *lines,
                            guint                first,
                            guint                end,
                            const BwReadContext *context,
                            BwPersonRecord      *person,
                            BwReading           *reading);

G_END_DECLS
