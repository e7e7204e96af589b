#pragma once

#include "bw-input.h"
#include "bw-reading.h"

G_BEGIN_DECLS

int      bw_json_feed_score (BwInput         *input);
gboolean bw_json_feed_read  (BwInput         *input,
                             BwSourceRecord  *source,
                             const char      *base_url,
                             BwReading       *reading,
                             GHashTable      *keys,
                             GError         **error);

G_END_DECLS
