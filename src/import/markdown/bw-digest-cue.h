#pragma once

#include "bw-outline-block.h"

G_BEGIN_DECLS

/* What the first words of a block announce. */
typedef enum
{
  BW_DIGEST_CUE_NONE,
  BW_DIGEST_CUE_OPINION,
  BW_DIGEST_CUE_MORE,  /* where it can be read at length */
  BW_DIGEST_CUE_ASIDE, /* what else can be read: prerequisites, related work */
  BW_DIGEST_CUE_AUTHORS,
  BW_DIGEST_CUE_HEADING, /* all is bold */
} BwDigestCue;

BwDigestCue bw_digest_cue_read (const BwOutlineBlock *block,
                                gsize                *end);

G_END_DECLS
