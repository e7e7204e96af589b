#pragma once

#include "bw-bibtex-entry.h"
#include "bw-reading.h"

G_BEGIN_DECLS

GPtrArray *bw_bibtex_parse (const char *text,
                            gsize      *budget,
                            BwReading  *reading) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
