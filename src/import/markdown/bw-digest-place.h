#pragma once

#include "bw-digest-entry.h"

G_BEGIN_DECLS

BwDigestEntry *bw_digest_place_read_heading (const BwOutlineBlock *block) G_GNUC_WARN_UNUSED_RESULT;
BwDigestEntry *bw_digest_place_read         (const BwOutlineBlock *block,
                                             const BwOutlineBlock *next) G_GNUC_WARN_UNUSED_RESULT;
gboolean       bw_digest_place_is_category  (const BwOutlineBlock *block,
                                             const BwOutlineBlock *next);

G_END_DECLS
