#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BwExportPairs:
 *
 * Which things of an export are seen in which document, by their ids: what is said of a
 * thing is asked of a document.
 */
typedef struct _BwExportPairs BwExportPairs;

BwExportPairs *bw_export_pairs_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void           bw_export_pairs_free (BwExportPairs *self);
void           bw_export_pairs_add  (BwExportPairs *self,
                                     gint64         document,
                                     gint64         thing);
void           bw_export_pairs_sort (BwExportPairs *self);
guint          bw_export_pairs_find (BwExportPairs *self,
                                     gint64         document,
                                     guint         *first);
gint64         bw_export_pairs_get  (BwExportPairs *self,
                                     guint          i);
gboolean       bw_export_pairs_has  (BwExportPairs *self,
                                     gint64         document,
                                     gint64         thing);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwExportPairs, bw_export_pairs_free)

G_END_DECLS
