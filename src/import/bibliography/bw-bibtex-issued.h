#pragma once

#include "bw-bibtex-entry.h"
#include "bw-paper-record.h"

G_BEGIN_DECLS

void bw_bibtex_issued_read (const BwBibtexEntry *entry,
                            BwPaperRecord       *paper);

G_END_DECLS
