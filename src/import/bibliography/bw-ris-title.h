#pragma once

#include "bw-paper-record.h"
#include "bw-ris-entry.h"

G_BEGIN_DECLS

void bw_ris_title_read (const BwRisEntry *entry,
                        BwPaperRecord    *paper);

G_END_DECLS
