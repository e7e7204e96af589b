#pragma once

#include "bw-digest-entry.h"
#include "bw-slice.h"

G_BEGIN_DECLS

void bw_digest_trail_read (BwDigestEntry        *entry,
                           const BwOutlineBlock *block,
                           gsize                 from);

gboolean bw_digest_trail_read_authors (BwDigestEntry *entry,
                                       BwSlice        text,
                                       gboolean       is_sure);

G_END_DECLS
