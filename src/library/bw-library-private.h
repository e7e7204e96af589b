#pragma once

#include "bw-library.h"
#include "bw-worker.h"

G_BEGIN_DECLS

void      bw_library_read_async    (BwLibrary            *self,
                                    gpointer              tag,
                                    BwJob                 job,
                                    gpointer              data,
                                    GDestroyNotify        free_data,
                                    GDestroyNotify        free_result,
                                    GCancellable         *cancellable,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data);
void      bw_library_write_async   (BwLibrary            *self,
                                    gpointer              tag,
                                    BwJob                 job,
                                    gpointer              data,
                                    GDestroyNotify        free_data,
                                    GDestroyNotify        free_result,
                                    GCancellable         *cancellable,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data);
gpointer  bw_library_finish        (BwLibrary            *self,
                                    GAsyncResult         *result,
                                    gpointer              tag,
                                    GError              **error);
BwWorker *bw_library_get_writer    (BwLibrary            *self);
void      bw_library_queue_changed (BwLibrary            *self,
                                    const BwChanges      *changes);
void      bw_library_queue_indexed (BwLibrary            *self);

G_END_DECLS
