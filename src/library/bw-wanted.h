#pragma once

#include "bw-changes.h"
#include "bw-db.h"
#include "bw-library-decisions.h"

G_BEGIN_DECLS

/**
 * BwWanted:
 * @ref: (nullable): of what it is decided, as bw_reference_find() takes it; or of which mention
 * @other: (nullable): of which other; of a part, what that is called
 * @keys: (nullable): which tell a part
 * @id: of the decision that is to be reverted
 *
 * What somebody wants to be decided.
 */
typedef struct
{
  BwDecide  what;
  char     *ref;
  char     *other;
  GStrv     keys;
  gint64    id;
} BwWanted;

BwDecision *bw_wanted_decide (const BwWanted  *self,
                              BwDb            *db,
                              BwChanges       *changes,
                              GError         **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
