#pragma once

#include "bw-bibtex-entry.h"
#include "bw-reading.h"

G_BEGIN_DECLS

BwPaperRecord *bw_bibtex_paper_new (const BwBibtexEntry *entry,
                                    BwReading           *reading) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
