#pragma once

#include "bw-reading.h"
#include "bw-ris-entry.h"

G_BEGIN_DECLS

BwPaperRecord *bw_ris_paper_new (const BwRisEntry *entry,
                                 BwReading        *reading) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
