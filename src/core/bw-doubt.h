#pragma once

#include "bw-clue.h"
#include "bw-traits.h"
#include "bw-ref.h"

G_BEGIN_DECLS

/**
 * BwDoubt:
 * @id: in this library, while it stands
 * @kind: of the two: papers or people; %BW_KIND_DOCUMENT where the one is a paper, and the other a
 *   document that may tell it under a headline of its own
 * @next_id: the pair after it, or 0 where there is no other
 * @score: the more, the likelier it is that they are one
 * @one: the older
 * @clues: (element-type BwClue): why they may be one, and why not
 *
 * Two things that may be one; or one that may be two, with what may be the one's and what may be
 * the other's on either side.
 */
typedef struct
{
  gint64     id;
  BwKind     kind;
  gint64     next_id;
  int        score;
  BwTraits  *one;
  BwTraits  *other;
  GPtrArray *clues;
} BwDoubt;

BwDoubt *bw_doubt_new            (gint64         id) G_GNUC_WARN_UNUSED_RESULT;
void     bw_doubt_free           (BwDoubt       *self);
gboolean bw_doubt_is_of_one      (const BwDoubt *self);
gboolean bw_doubt_is_of_document (const BwDoubt *self);
BwRef    bw_doubt_get_one        (const BwDoubt *self);
BwRef    bw_doubt_get_other      (const BwDoubt *self);
BwRef    bw_doubt_get_keep       (const BwDoubt *self);
BwRef    bw_doubt_get_rest       (const BwDoubt *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwDoubt, bw_doubt_free)

G_END_DECLS
