#pragma once

#include "bw-source.h"

G_BEGIN_DECLS

char *bw_opml_from_sources (const char *title,
                            GPtrArray  *sources) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
