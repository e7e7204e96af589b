#pragma once

#include <gumbo.h>

#include "bw-safe-writer.h"

G_BEGIN_DECLS

gboolean bw_foreign_formula_is    (const GumboNode *node);
void     bw_foreign_formula_write (const GumboNode *node,
                                   BwSafeWriter    *writer);

G_END_DECLS
