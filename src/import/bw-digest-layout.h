#pragma once

#include "bw-digest-heading.h"
#include "bw-digest-lines.h"

G_BEGIN_DECLS

typedef enum
{
  BW_DIGEST_BLOCK_HEADING,
  BW_DIGEST_BLOCK_PARAGRAPH,
  BW_DIGEST_BLOCK_BULLET,
  BW_DIGEST_BLOCK_TITLE,  /* of a paper, on a line of its own */
  BW_DIGEST_BLOCK_SOURCE, /* where it can be read, and by whom it is */
} BwDigestBlockKind;

/**
 * BwDigestBlock:
 * @heading: what a heading announces
 * @link: (nullable): the text of the link that @text begins with
 * @level: of a heading, or of a title that is marked as one; else 0
 * @is_summary: whether it is a part of the tl;dr
 *
 * One line of a digest and the part that it plays.
 */
typedef struct
{
  BwDigestBlockKind  kind;
  BwDigestHeading    heading;
  char              *text;
  char              *link;
  int                number;
  int                level;
  gboolean           is_summary;
} BwDigestBlock;

GPtrArray *bw_digest_layout_new (GPtrArray *lines,
                                 guint      from) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
