#pragma once

#include "bw-bibtex-entry.h"
#include "bw-reading.h"

G_BEGIN_DECLS

void bw_bibtex_granular_resolve (GPtrArray  *entries,
                                 GHashTable *keys,
                                 gsize      *budget,
                                 BwReading  *reading);

G_END_DECLS
