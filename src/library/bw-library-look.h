#pragma once

#include "bw-library.h"
#include "bw-seen.h"

G_BEGIN_DECLS

void     bw_library_note_look_async  (BwLibrary            *self,
                                      const BwSeen         *shown,
                                      gboolean              leaves,
                                      GCancellable         *cancellable,
                                      GAsyncReadyCallback   callback,
                                      gpointer              user_data);
gboolean bw_library_note_look_finish (BwLibrary            *self,
                                      GAsyncResult         *result,
                                      GError              **error);

G_END_DECLS
