#pragma once

#include "bw-digest-entry.h"

G_BEGIN_DECLS

gsize    bw_digest_head_skip       (const BwOutlineBlock *block);
gboolean bw_digest_head_read_title (BwDigestEntry        *entry,
                                    const BwOutlineBlock *block,
                                    gsize                 start,
                                    gsize                 end);
gboolean bw_digest_head_read_bold  (BwDigestEntry        *entry,
                                    const BwOutlineBlock *block,
                                    gsize                 start);

G_END_DECLS
