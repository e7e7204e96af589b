#pragma once

#include "bw-paper-evidence.h"

G_BEGIN_DECLS

/**
 * BwPaperDetail:
 * @name: a CSL variable, a static string
 * @value: of one of two papers, as it is written; lives as long as what is known of the paper
 * @other: likewise of the other
 *
 * A detail of where two papers have been printed.
 */
typedef struct
{
  const char *name;
  const char *value;
  const char *other;
} BwPaperDetail;

gboolean bw_paper_edition_is_detail (const char            *name);
gboolean bw_paper_edition_differs   (const BwPaperEvidence *one,
                                     const BwPaperEvidence *other,
                                     BwPaperDetail         *detail);

G_END_DECLS
