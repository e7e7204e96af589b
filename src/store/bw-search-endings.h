#pragma once

#include "bw-search-context.h"

G_BEGIN_DECLS

GPtrArray *bw_search_endings_find (BwSearchContext  *context,
                                   const char       *words,
                                   GError          **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
