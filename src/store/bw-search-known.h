#pragma once

#include "bw-search-context.h"

G_BEGIN_DECLS

gboolean bw_search_known_find (BwSearchContext  *context,
                               const char       *word,
                               gboolean          prefix,
                               gboolean         *whole,
                               gboolean         *known,
                               GError          **error);

G_END_DECLS
