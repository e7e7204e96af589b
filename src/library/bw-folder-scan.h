#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * BwFolderScan:
 * @folders: (element-type filename): that were found, the outer before the inner
 * @notes: (element-type filename): files that may hold notes
 *
 * What lies in some folders of notes.
 */
typedef struct
{
  GPtrArray *folders;
  GPtrArray *notes;
} BwFolderScan;

BwFolderScan *bw_folder_scan_new     (void) G_GNUC_WARN_UNUSED_RESULT;
void          bw_folder_scan_free    (BwFolderScan *self);
void          bw_folder_scan_add     (BwFolderScan *self,
                                      const char   *path,
                                      GCancellable *cancellable);
gboolean      bw_folder_scan_is_note (const char   *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwFolderScan, bw_folder_scan_free)

G_END_DECLS
