#pragma once

#include "bw-changes.h"
#include "bw-db.h"
#include "bw-decision-binder.h"

G_BEGIN_DECLS

/* What a person decides about who and what a text names. */

BwDecision *bw_mention_decisions_make       (BwDb              *db,
                                             BwDecisionAction   action,
                                             const char        *mention,
                                             const char        *thing,
                                             BwChanges         *changes,
                                             GError           **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean    bw_mention_decisions_set_undone (BwDb              *db,
                                             const BwDecision  *decision,
                                             gboolean           undone,
                                             BwChanges         *changes,
                                             GError           **error);
gboolean    bw_mention_decisions_import     (BwDb              *db,
                                             BwDecision        *decision,
                                             BwBinding         *binding,
                                             BwChanges         *changes,
                                             GError           **error);

G_END_DECLS
