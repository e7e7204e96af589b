#pragma once

#include "bw-ref.h"

G_BEGIN_DECLS

/**
 * BwPart:
 * @key: what tells it in any library, as #BwDecisionSide has it; `NULL` where it is @merge_id
 * @merge_id: the decision by which it is a part, or 0
 * @name: what it calls the whole
 * @title: what it is called itself
 * @detail: (nullable): what else tells it from others
 * @is_other: whether it would go
 *
 * What could be told from the rest of a thing: something that was merged into it, a paper of
 * a person's, a document that speaks of a paper, a name of an organisation's.
 */
typedef struct
{
  char     *key;
  gint64    merge_id;
  char     *name;
  char     *title;
  char     *detail;
  gboolean  is_other;
} BwPart;

/**
 * BwParts:
 * @ref: the whole
 * @name: of the whole
 * @is_merged: whether somebody has put it together: then one of the parts goes
 * @list: (element-type BwPart)
 */
typedef struct
{
  BwRef      ref;
  char      *name;
  gboolean   is_merged;
  GPtrArray *list;
} BwParts;

BwPart  *bw_part_new   (void) G_GNUC_WARN_UNUSED_RESULT;
BwParts *bw_parts_new  (BwRef    ref) G_GNUC_WARN_UNUSED_RESULT;
void     bw_parts_free (BwParts *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwParts, bw_parts_free)

G_END_DECLS
