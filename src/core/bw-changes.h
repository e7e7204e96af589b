#pragma once

#include "bw-ref.h"

G_BEGIN_DECLS

/**
 * BwChanges:
 *
 * The things that an import or an action touched, each once.
 */
typedef struct _BwChanges BwChanges;

BwChanges *bw_changes_new      (void) G_GNUC_WARN_UNUSED_RESULT;
void       bw_changes_free     (BwChanges       *self);
void       bw_changes_add      (BwChanges       *self,
                                BwKind           kind,
                                gint64           id);
void       bw_changes_merge    (BwChanges       *self,
                                const BwChanges *other);
gboolean   bw_changes_contains (const BwChanges *self,
                                BwKind           kind,
                                gint64           id);
guint      bw_changes_get_n    (const BwChanges *self);
guint      bw_changes_count    (const BwChanges *self,
                                BwKind           kind);
GArray    *bw_changes_get_ids  (const BwChanges *self,
                                BwKind           kind) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwChanges, bw_changes_free)

G_END_DECLS
