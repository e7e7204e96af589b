#pragma once

#include "bw-slice.h"

G_BEGIN_DECLS

BwSlice bw_digest_trim (BwSlice   title,
                        gboolean *is_quoted);

G_END_DECLS
