#pragma once

#include "bw-paper.h"

G_BEGIN_DECLS

void bw_bibtex_append (GString       *out,
                       const BwPaper *paper,
                       const char    *key);

G_END_DECLS
