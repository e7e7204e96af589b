#pragma once

#include "bw-ref.h"

G_BEGIN_DECLS

#define BW_DECISION_DOCUMENT "document:"
#define BW_DECISION_TEXT "text:"

/**
 * BwDecisionAction:
 * @BW_DECISION_MERGE: two things are one
 * @BW_DECISION_SPLIT: they are not, whatever they are called
 * @BW_DECISION_PROMOTE: a thing is what a text names
 * @BW_DECISION_REJECT: it is not
 * @BW_DECISION_DISTINCT: they are not, and nobody has thought so but for asking
 * @BW_DECISION_WHOLE: a thing is one, and not two; both sides are the same
 */
typedef enum
{
  BW_DECISION_MERGE,
  BW_DECISION_SPLIT,
  BW_DECISION_PROMOTE,
  BW_DECISION_REJECT,
  BW_DECISION_DISTINCT,
  BW_DECISION_WHOLE,
} BwDecisionAction;

/**
 * BwDecisionSide:
 * @id: in this library; 0 when it is not known there
 * @name: for a person who reads it
 * @keys: what tells the thing in any library, each as `scheme:value`: identifiers, `name:` or
 *   `title:` with the key of that, `author:` and `document:` with theirs, and `paper:` before
 *   one of these for a paper of somebody's
 */
typedef struct
{
  gint64  id;
  char   *name;
  GStrv   keys;
} BwDecisionSide;

/**
 * BwDecision:
 * @id: also says which was made earlier
 * @kind: of the two things: papers, people or organisations; of a mention, of what is named
 * @by_program: whether the program has decided, and not a person
 * @keep: what stays
 * @other: what @keep is too, or is not; of a mention, the document that names it, by `document:`
 *   and by `text:` with the key of what is written there, which is its name
 * @why: in words
 * @document_id: from which the program knows, or 0
 * @made: seconds since 1970
 * @of: the merge that a split takes apart, or 0; the split itself where it takes nothing apart
 *
 * One row of the log of decisions.
 */
typedef struct
{
  gint64            id;
  BwDecisionAction  action;
  BwKind            kind;
  gboolean          by_program;
  BwDecisionSide    keep;
  BwDecisionSide    other;
  char             *why;
  gint64            document_id;
  gint64            made;
  gint64            of;
  gboolean          undone;
} BwDecision;

BwDecision *bw_decision_new  (BwDecisionAction  action,
                              BwKind            kind,
                              const char       *why) G_GNUC_WARN_UNUSED_RESULT;
void        bw_decision_free (BwDecision       *self);

const char *bw_decision_action_to_string   (BwDecisionAction  action);
gboolean    bw_decision_action_from_string (const char       *text,
                                            BwDecisionAction *action);

gboolean    bw_decision_is_as_called    (const BwDecision *self);
gboolean    bw_decision_can_be_reverted (const BwDecision *self);
gboolean    bw_decision_is_of_mention   (const BwDecision *self);
gboolean    bw_decision_tells_namesakes (const BwDecision *self);
gboolean    bw_decision_is_of_two       (const BwDecision *self);
gboolean    bw_decision_is_name_of_both (const BwDecision *self,
                                         const char       *key);
const char *bw_decision_get_text_key    (const BwDecision *self);

BwRef bw_decision_get_keep  (const BwDecision *self);
BwRef bw_decision_get_other (const BwDecision *self);

void     bw_decision_side_set (BwDecisionSide       *self,
                               gint64                id,
                               const char           *name,
                               GPtrArray            *keys);
gboolean bw_decision_side_has (const BwDecisionSide *self,
                               const char           *key);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwDecision, bw_decision_free)

G_END_DECLS
