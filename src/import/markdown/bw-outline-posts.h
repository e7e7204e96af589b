#pragma once

#include "bw-input.h"
#include "bw-read-context.h"
#include "bw-reading.h"

G_BEGIN_DECLS

gboolean bw_outline_posts_read (BwInput             *input,
                                const BwReadContext *context,
                                BwReading           *reading);

G_END_DECLS
