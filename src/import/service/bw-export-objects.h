#pragma once

#include <gio/gio.h>

#include "bw-json-tree.h"
#include "bw-ref.h"

G_BEGIN_DECLS

/**
 * BwExportObjects:
 *
 * The objects of what `bookwheelctl export` wrote as JSON, each found by its reference.
 * Those of a short export are in memory, those of a long one are read from it when they
 * are asked for. Marks, which have no reference, are those of kind %BW_KIND_NONE.
 */
typedef struct _BwExportObjects BwExportObjects;

BwExportObjects *bw_export_objects_new  (GInputStream    *stream,
                                         GCancellable    *cancellable) G_GNUC_WARN_UNUSED_RESULT;
void             bw_export_objects_free (BwExportObjects *self);

void bw_export_objects_add      (BwExportObjects *self,
                                 BwRef            ref,
                                 const BwValue   *value);
void bw_export_objects_add_at   (BwExportObjects *self,
                                 BwRef            ref,
                                 guint64          offset,
                                 gsize            length);
void bw_export_objects_add_tree (BwExportObjects *self,
                                 BwRef            ref,
                                 BwJsonTree      *tree);
void bw_export_objects_sort     (BwExportObjects *self);

guint          bw_export_objects_get_n      (BwExportObjects  *self,
                                             BwKind            kind);
const BwValue *bw_export_objects_get        (BwExportObjects  *self,
                                             BwKind            kind,
                                             guint             i);
gboolean       bw_export_objects_look_up    (BwExportObjects  *self,
                                             const char       *ref,
                                             BwKind           *kind,
                                             guint            *i);
gboolean       bw_export_objects_look_up_id (BwExportObjects  *self,
                                             BwRef             ref,
                                             guint            *i);
void           bw_export_objects_hold       (BwExportObjects  *self,
                                             BwKind            kind,
                                             guint             i);
void           bw_export_objects_release    (BwExportObjects  *self);
void           bw_export_objects_state      (BwExportObjects  *self,
                                             BwKind            kind,
                                             guint             i);
gboolean       bw_export_objects_is_stated  (BwExportObjects  *self,
                                             BwKind            kind,
                                             guint             i);
void           bw_export_objects_relax      (BwExportObjects  *self);
guint64        bw_export_objects_get_read   (BwExportObjects  *self);
gboolean       bw_export_objects_check      (BwExportObjects  *self,
                                             GError          **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwExportObjects, bw_export_objects_free)

G_END_DECLS
