#pragma once

#include "bw-paper.h"

G_BEGIN_DECLS

/**
 * BwBibtexClass:
 * @name: of the type of an entry
 * @csl: the type of CSL that the name alone stands for
 * @stated: (nullable): the type of CSL that the entry has to state besides
 *
 * What a paper is to BibTeX.
 */
typedef struct
{
  const char *name;
  const char *csl;
  const char *stated;
} BwBibtexClass;

BwBibtexClass bw_bibtex_class_of (const BwPaper *paper);

gboolean bw_bibtex_class_is_serial (const BwBibtexClass *self);
gboolean bw_bibtex_class_is_part   (const BwBibtexClass *self);

G_END_DECLS
