#pragma once

#include "bw-ris-writer.h"

G_BEGIN_DECLS

void bw_ris_people_put (BwRisWriter *self);

G_END_DECLS
