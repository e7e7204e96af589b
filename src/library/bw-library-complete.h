#pragma once

#include "bw-completion-list.h"
#include "bw-library.h"

G_BEGIN_DECLS

/* How a query that is being typed may go on. */

void              bw_library_complete_async  (BwLibrary            *self,
                                              const char           *text,
                                              gint64                budget,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
BwCompletionList *bw_library_complete_finish (BwLibrary            *self,
                                              GAsyncResult         *result,
                                              GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
