#pragma once

#include "bw-bibtex-scanner.h"

G_BEGIN_DECLS

/**
 * BwBibtexValues:
 * @scanner: where the values stand
 * @macros: strings by their names
 * @budget: how many bytes strings may add to the file's own
 * @last: the last value in braces that was read
 *
 * What reads the values of fields.
 */
typedef struct
{
  BwBibtexScanner *scanner;
  GHashTable      *macros;
  gsize           *budget;
  BwBibtexSpan     last;
} BwBibtexValues;

char *bw_bibtex_values_read (BwBibtexValues *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
