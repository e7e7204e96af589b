#pragma once

#include "bw-document.h"
#include "bw-organisation.h"
#include "bw-paper.h"
#include "bw-person.h"
#include "bw-source.h"

G_BEGIN_DECLS

/**
 * BwItem:
 * @kind: which of the others is there
 * @joined: (nullable) (element-type BwDecision): by which decisions it is also what others have
 *   been, for a page
 *
 * One thing of any kind, with all that is known of it.
 */
typedef struct
{
  BwKind          kind;
  BwPaper        *paper;
  BwPerson       *person;
  BwOrganisation *organisation;
  BwDocument     *document;
  BwSource       *source;
  GPtrArray      *joined;
  GPtrArray      *imports;
} BwItem;

void        bw_item_free          (BwItem       *self);
BwRef       bw_item_get_ref       (const BwItem *self);
const char *bw_item_get_title     (const BwItem *self);
gboolean    bw_item_is_bookmarked (const BwItem *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwItem, bw_item_free)

G_END_DECLS
