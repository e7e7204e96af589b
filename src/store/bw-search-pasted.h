#pragma once

#include "bw-search-context.h"

G_BEGIN_DECLS

BwSearchSet *bw_search_pasted_find (BwSearchContext  *context,
                                    const char       *text,
                                    GError          **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
