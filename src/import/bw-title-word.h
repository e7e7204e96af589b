#pragma once

#include "bw-slice.h"

G_BEGIN_DECLS

gboolean    bw_title_word_is_common    (BwSlice     word);
const char *bw_title_word_end_compound (BwSlice     word,
                                        const char *at);

G_END_DECLS
