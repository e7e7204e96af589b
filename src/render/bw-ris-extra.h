#pragma once

#include "bw-ris-writer.h"

G_BEGIN_DECLS

void bw_ris_extra_put      (BwRisWriter *self,
                            const char  *name,
                            const char  *value);
void bw_ris_extra_put_rest (BwRisWriter *self);

G_END_DECLS
