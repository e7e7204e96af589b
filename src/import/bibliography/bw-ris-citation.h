#pragma once

#include "bw-paper-record.h"
#include "bw-ris-entry.h"

G_BEGIN_DECLS

void bw_ris_citation_take (BwPaperRecord    *paper,
                           const BwRisEntry *entry,
                           const char       *value);

G_END_DECLS
