#pragma once

#include "bw-slice.h"

G_BEGIN_DECLS

gboolean bw_author_list_cut_rest (BwSlice    *text);
gboolean bw_author_list_drop     (BwSlice    *rest,
                                  BwSlice    *segment);
gboolean bw_author_list_read     (const char *text,
                                  guint       min_names,
                                  GPtrArray  *authors,
                                  gboolean   *complete);

G_END_DECLS
