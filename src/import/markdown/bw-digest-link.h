#pragma once

#include "bw-outline-block.h"
#include "bw-slice.h"

G_BEGIN_DECLS

/* What a link in a digest is to the work that it stands with. */
typedef enum
{
  BW_DIGEST_LINK_JUNK,    /* navigation, sharing, badges, places in the page itself */
  BW_DIGEST_LINK_LABEL,   /* "paper", "code": what is behind it, of a work named elsewhere */
  BW_DIGEST_LINK_ADDRESS, /* the address itself */
  BW_DIGEST_LINK_TITLE,
} BwDigestLinkKind;

BwDigestLinkKind bw_digest_link_get_kind (const BwOutlineBlock *block,
                                          const BwOutlineSpan  *link);
int              bw_digest_link_rank     (const BwOutlineBlock *block,
                                          const BwOutlineSpan  *link);
void             bw_digest_link_identify (const BwOutlineSpan  *link,
                                          GPtrArray            *identifiers);
gboolean         bw_digest_link_is_label (BwSlice               text);
gboolean         bw_digest_link_is_all   (const BwOutlineBlock *block);

G_END_DECLS
