#pragma once

#include "bw-namesake-block.h"

G_BEGIN_DECLS

gboolean bw_namesake_parties_find (BwNamesakeBlock          *self,
                                   BwDb                     *db,
                                   const BwNamesakeRulings  *rulings,
                                   GError                  **error);

G_END_DECLS
