#pragma once

#include "bw-library.h"

G_BEGIN_DECLS

/* By what can be narrowed what a search finds. */

void      bw_library_count_facets_async  (BwLibrary            *self,
                                          const char           *text,
                                          int                   limit,
                                          gint64                budget,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
BwFacets *bw_library_count_facets_finish (BwLibrary            *self,
                                          GAsyncResult         *result,
                                          GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
