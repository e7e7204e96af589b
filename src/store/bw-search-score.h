#pragma once

#include "bw-db.h"

G_BEGIN_DECLS

gboolean bw_search_score_register (BwDb    *index,
                                   GError **error);

G_END_DECLS
