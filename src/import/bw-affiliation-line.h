#pragma once

#include "bw-period.h"

G_BEGIN_DECLS

/**
 * BwAffiliationLine:
 * @kind: (nullable): such as `institute`, as written
 *
 * What a line says of an organisation that somebody belongs to.
 */
typedef struct
{
  char     *name;
  char     *kind;
  BwPeriod  period;
} BwAffiliationLine;

void bw_affiliation_line_parse (const char        *text,
                                BwAffiliationLine *self);
void bw_affiliation_line_clear (BwAffiliationLine *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BwAffiliationLine, bw_affiliation_line_clear)

G_END_DECLS
