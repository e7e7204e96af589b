#pragma once

#include "bw-mention-record.h"
#include "bw-outline-block.h"

G_BEGIN_DECLS

/* The works that a digest tells by their titles, and where these stand in its texts. */
typedef struct _BwDigestTold BwDigestTold;

BwDigestTold    *bw_digest_told_new        (GPtrArray            *mentions) G_GNUC_WARN_UNUSED_RESULT;
void             bw_digest_told_free       (BwDigestTold         *self);
void             bw_digest_told_enter      (BwDigestTold         *self,
                                            const BwOutlineBlock *block,
                                            const BwOutlineBlock *above);
BwMentionRecord *bw_digest_told_find       (BwDigestTold         *self,
                                            gsize                 end,
                                            const char           *scheme);
BwMentionRecord *bw_digest_told_find_above (BwDigestTold         *self,
                                            const char           *scheme);
gboolean         bw_digest_told_has_any    (BwDigestTold         *self);
gboolean         bw_digest_told_is_in      (BwDigestTold         *self,
                                            const char           *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwDigestTold, bw_digest_told_free)

G_END_DECLS
