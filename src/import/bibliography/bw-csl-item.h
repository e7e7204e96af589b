#pragma once

#include <json-glib/json-glib.h>

#include "bw-reading.h"

G_BEGIN_DECLS

gboolean       bw_csl_item_is_one (JsonNode  *node);
BwPaperRecord *bw_csl_item_read   (JsonNode  *node,
                                   guint      position,
                                   BwReading *reading) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
