#pragma once

#include "bw-slice.h"

G_BEGIN_DECLS

gboolean bw_arxiv_category_is    (BwSlice    text);
gboolean bw_arxiv_category_split (BwSlice    text,
                                  GPtrArray *categories);

G_END_DECLS
