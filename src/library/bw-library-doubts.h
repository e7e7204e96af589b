#pragma once

#include "bw-doubt.h"
#include "bw-library.h"

G_BEGIN_DECLS

void       bw_library_list_doubts_async  (BwLibrary            *self,
                                          guint                 max,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
GPtrArray *bw_library_list_doubts_finish (BwLibrary            *self,
                                          GAsyncResult         *result,
                                          GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
