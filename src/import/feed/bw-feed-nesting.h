#pragma once

#include "bw-xml-repair.h"

G_BEGIN_DECLS

BwXmlNesting bw_feed_nesting (const char *inner,
                              const char *outer);

G_END_DECLS
