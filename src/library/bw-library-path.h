#pragma once

#include "bw-library.h"
#include "bw-path.h"

G_BEGIN_DECLS

void    bw_library_find_path_async  (BwLibrary            *self,
                                     const char           *from,
                                     const char           *to,
                                     GCancellable         *cancellable,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);
BwPath *bw_library_find_path_finish (BwLibrary            *self,
                                     GAsyncResult         *result,
                                     GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
