#pragma once

#include "bw-paper-evidence.h"

G_BEGIN_DECLS

gboolean bw_paper_edition_is_detail (const char            *name);
gboolean bw_paper_edition_differs   (const BwPaperEvidence *one,
                                     const BwPaperEvidence *other);

G_END_DECLS
