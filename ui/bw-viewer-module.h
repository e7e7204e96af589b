#pragma once

#include "bw-viewer.h"

G_BEGIN_DECLS

void      bw_viewer_module_load_async  (GCancellable         *cancellable,
                                        GAsyncReadyCallback   callback,
                                        gpointer              user_data);
gboolean  bw_viewer_module_load_finish (GAsyncResult         *result,
                                        GError              **error);
BwViewer *bw_viewer_module_make        (BwLibrary            *library) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
