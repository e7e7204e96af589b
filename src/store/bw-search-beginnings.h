#pragma once

#include "bw-search-context.h"
#include "bw-search-part.h"

G_BEGIN_DECLS

gboolean bw_search_beginnings_is_short (const char       *prefix);
gboolean bw_search_beginnings_add      (BwSearchContext  *context,
                                        const char       *words,
                                        const guint8     *phrase,
                                        BwSearchPart     *out,
                                        GError          **error);

G_END_DECLS
