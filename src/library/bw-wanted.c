#include "bw-wanted.h"

#include "bw-decision-revert.h"
#include "bw-decisions.h"
#include "bw-mention-decisions.h"
#include "bw-reference.h"

/* Finds what a decision is wanted of, and makes it. */

/* A mention is no thing of the library, and so has no reference like one. */
static BwDecision *
decide_mention (const BwWanted  *self,
                BwDb            *db,
                BwChanges       *changes,
                GError         **error)
{
  BwDecisionAction action =
    self->what == BW_DECIDE_PROMOTE ? BW_DECISION_PROMOTE : BW_DECISION_REJECT;

  return bw_mention_decisions_make (db, action, self->ref, self->other, changes, error);
}

/* A document and a paper are never one thing: that they are the same says that the one tells the
 * other. */
static gboolean
is_of_told (BwDecide what,
            BwRef    one,
            BwRef    other)
{
  return (what == BW_DECIDE_MERGE || what == BW_DECIDE_DISTINCT) &&
         ((one.kind == BW_KIND_DOCUMENT && other.kind == BW_KIND_PAPER) ||
          (one.kind == BW_KIND_PAPER && other.kind == BW_KIND_DOCUMENT));
}

static BwDecision *
decide_told (BwDb       *db,
             BwDecide    what,
             BwRef       one,
             BwRef       other,
             BwChanges  *changes,
             GError    **error)
{
  BwDecisionAction action = what == BW_DECIDE_MERGE ? BW_DECISION_PROMOTE : BW_DECISION_REJECT;
  gboolean first = one.kind == BW_KIND_DOCUMENT;
  g_autofree char *document = bw_ref_to_string (first ? one : other);
  g_autofree char *told = bw_ref_to_string (first ? other : one);

  return bw_mention_decisions_make (db, action, document, told, changes, error);
}

/* @ref: (out): what is decided of; @other: (out): of which other, where there is one */
static gboolean
find_sides (const BwWanted  *self,
            BwDb            *db,
            BwRef           *ref,
            BwRef           *other,
            GError         **error)
{
  return (self->ref == NULL || bw_reference_find (db, self->ref, ref, error)) &&
         (self->other == NULL || self->what == BW_DECIDE_PART ||
          bw_reference_find (db, self->other, other, error));
}

/**
 * bw_wanted_decide:
 * @changes: all that is touched is added to it
 *
 * Returns: (transfer full) (nullable): what has been decided, or `NULL` with @error set
 */
BwDecision *
bw_wanted_decide (const BwWanted  *self,
                  BwDb            *db,
                  BwChanges       *changes,
                  GError         **error)
{
  BwRef ref = { BW_KIND_NONE, 0 };
  BwRef other = { BW_KIND_NONE, 0 };

  if (self->what == BW_DECIDE_PROMOTE || self->what == BW_DECIDE_REJECT)
    return decide_mention (self, db, changes, error);
  if (!find_sides (self, db, &ref, &other, error))
    return NULL;
  if (is_of_told (self->what, ref, other))
    return decide_told (db, self->what, ref, other, changes, error);

  switch (self->what)
    {
    case BW_DECIDE_MERGE:
      return bw_decisions_merge (db, ref, other, changes, error);
    case BW_DECIDE_SPLIT:
      return bw_decisions_split (db, ref, changes, error);
    case BW_DECIDE_PART:
      return bw_decisions_part (db, ref, &(BwDecisionSide){ 0, self->other, self->keys }, changes, error);
    case BW_DECIDE_REVERT:
      return bw_decision_revert (db, self->id, changes, error);
    case BW_DECIDE_DISTINCT:
      return bw_decisions_distinct (db, ref, other, changes, error);
    case BW_DECIDE_WHOLE:
      return bw_decisions_whole (db, ref, changes, error);
    case BW_DECIDE_SPLIT_WORKS:
      return bw_decisions_split_works (db, ref, changes, error);
    case BW_DECIDE_UNDO:
      return bw_decisions_undo (db, changes, error);
    case BW_DECIDE_PROMOTE:
    case BW_DECIDE_REJECT:
    case BW_DECIDE_REDO:
    default:
      return bw_decisions_redo (db, changes, error);
    }
}
