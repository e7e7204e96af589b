#pragma once

#include "bw-ris-entry.h"
#include "bw-ris-line.h"

G_BEGIN_DECLS

void bw_ris_dialect_translate (BwRisEntry   *entry,
                               BwRisDialect  dialect);

G_END_DECLS
