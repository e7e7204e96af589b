#pragma once

#include "bw-digest-item.h"

G_BEGIN_DECLS

/* Titles that no institutions follow. */

gboolean bw_digest_plain_read        (BwDigestItem *self,
                                      BwSlice       head);
gboolean bw_digest_plain_read_barred (BwDigestItem *self,
                                      BwSlice       head);
gboolean bw_digest_plain_read_link   (BwDigestItem *self,
                                      BwSlice       head);

G_END_DECLS
