#pragma once

#include "bw-library.h"

G_BEGIN_DECLS

void bw_note_sync_async (BwLibrary *library,
                         const char *const *paths,
                         const char *const *roots,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data);
GPtrArray *bw_note_sync_finish (GAsyncResult  *result,
                                GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
