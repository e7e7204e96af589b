#pragma once

#include "bw-paper-matcher.h"

G_BEGIN_DECLS

/**
 * BwKnownPaper:
 * @evidence: of a paper whose title is known; lives as long as this
 *
 * What the keys of a side of a decision say of a paper.
 */
typedef struct
{
  BwPaperEvidence  evidence;
  GStrv            authors;
  GPtrArray       *identifiers;
} BwKnownPaper;

BwKnownPaper *bw_known_paper_new  (GStrv         keys) G_GNUC_WARN_UNUSED_RESULT;
void          bw_known_paper_free (BwKnownPaper *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwKnownPaper, bw_known_paper_free)

G_END_DECLS
