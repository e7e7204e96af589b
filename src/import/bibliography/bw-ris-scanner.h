#pragma once

#include "bw-reading.h"
#include "bw-ris-entry.h"
#include "bw-ris-line.h"

G_BEGIN_DECLS

/**
 * BwRisScanner:
 *
 * Takes a tagged bibliography apart into its entries, one after the other.
 */
typedef struct _BwRisScanner BwRisScanner;

BwRisScanner *bw_ris_scanner_new  (const BwLines    *lines,
                                   const BwRisStyle *style,
                                   BwReading        *reading) G_GNUC_WARN_UNUSED_RESULT;
void          bw_ris_scanner_free (BwRisScanner     *self);
BwRisEntry   *bw_ris_scanner_next (BwRisScanner     *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwRisScanner, bw_ris_scanner_free)

G_END_DECLS
