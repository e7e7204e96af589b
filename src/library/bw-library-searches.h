#pragma once

#include "bw-library.h"
#include "bw-saved-search.h"

G_BEGIN_DECLS

void           bw_library_list_searches_async  (BwLibrary            *self,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
GPtrArray     *bw_library_list_searches_finish (BwLibrary            *self,
                                                GAsyncResult         *result,
                                                GError              **error) G_GNUC_WARN_UNUSED_RESULT;
void           bw_library_save_search_async    (BwLibrary            *self,
                                                const BwSavedSearch  *saved,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
gboolean       bw_library_save_search_finish   (BwLibrary            *self,
                                                GAsyncResult         *result,
                                                GError              **error);
void           bw_library_rename_search_async  (BwLibrary            *self,
                                                const char           *name,
                                                const char           *new_name,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
gboolean       bw_library_rename_search_finish (BwLibrary            *self,
                                                GAsyncResult         *result,
                                                GError              **error);
void           bw_library_remove_search_async  (BwLibrary            *self,
                                                const char           *name,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
BwSavedSearch *bw_library_remove_search_finish (BwLibrary            *self,
                                                GAsyncResult         *result,
                                                GError              **error) G_GNUC_WARN_UNUSED_RESULT;
void           bw_library_see_search_async     (BwLibrary            *self,
                                                const char           *name,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
gboolean       bw_library_see_search_finish    (BwLibrary            *self,
                                                GAsyncResult         *result,
                                                GError              **error);

G_END_DECLS
