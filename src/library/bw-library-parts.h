#pragma once

#include "bw-library.h"
#include "bw-part.h"

G_BEGIN_DECLS

void     bw_library_get_parts_async  (BwLibrary            *self,
                                      const char           *ref,
                                      GCancellable         *cancellable,
                                      GAsyncReadyCallback   callback,
                                      gpointer              user_data);
BwParts *bw_library_get_parts_finish (BwLibrary            *self,
                                      GAsyncResult         *result,
                                      GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
