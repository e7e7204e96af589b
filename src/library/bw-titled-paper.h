#pragma once

#include "bw-db.h"
#include "bw-paper-matcher.h"
#include "bw-paper-table.h"

G_BEGIN_DECLS

/* Judges papers of a title that more than one may have. */

gboolean bw_titled_paper_tells (const char              *title_key);
gboolean bw_titled_paper_judge (BwDb                    *db,
                                const BwPaperEvidence   *evidence,
                                const BwPaperCandidate  *candidate,
                                BwVerdict               *verdict,
                                const char             **why,
                                GError                 **error);

G_END_DECLS
