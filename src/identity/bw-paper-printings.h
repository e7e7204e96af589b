#pragma once

#include "bw-paper-evidence.h"

G_BEGIN_DECLS

void bw_paper_printings_compare (const BwPaperEvidence *one,
                                 const BwPaperEvidence *other,
                                 GPtrArray             *clues);

G_END_DECLS
