#pragma once

#include "bw-paper.h"

G_BEGIN_DECLS

void bw_csl_json_append (GString       *out,
                         const BwPaper *paper);

G_END_DECLS
