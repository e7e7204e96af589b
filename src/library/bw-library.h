#pragma once

#include <gio/gio.h>

#include "bw-changes.h"
#include "bw-findings.h"
#include "bw-home.h"
#include "bw-item.h"
#include "bw-list-kind.h"
#include "bw-row.h"

G_BEGIN_DECLS

#define BW_TYPE_LIBRARY (bw_library_get_type ())

G_DECLARE_FINAL_TYPE (BwLibrary, bw_library, BW, LIBRARY, GObject)

/**
 * BwLibraryMode:
 * @BW_LIBRARY_READ_WRITE: the library is made when there is none
 * @BW_LIBRARY_READ_ONLY: nothing is written; a library that is not there is empty
 */
typedef enum
{
  BW_LIBRARY_READ_WRITE,
  BW_LIBRARY_READ_ONLY,
} BwLibraryMode;

char       *bw_library_get_default_path (void) G_GNUC_WARN_UNUSED_RESULT;
BwLibrary  *bw_library_new              (const char    *path,
                                         BwLibraryMode  mode) G_GNUC_WARN_UNUSED_RESULT;
const char *bw_library_get_path         (BwLibrary     *self);
void        bw_library_close            (BwLibrary     *self);
void        bw_library_watch            (BwLibrary     *self);

void     bw_library_open_async  (BwLibrary            *self,
                                 GCancellable         *cancellable,
                                 GAsyncReadyCallback   callback,
                                 gpointer              user_data);
gboolean bw_library_open_finish (BwLibrary            *self,
                                 GAsyncResult         *result,
                                 GError              **error);

void        bw_library_search_async  (BwLibrary            *self,
                                      const char           *text,
                                      int                   limit,
                                      gint64                budget,
                                      GCancellable         *cancellable,
                                      GAsyncReadyCallback   callback,
                                      gpointer              user_data);
BwFindings *bw_library_search_finish (BwLibrary            *self,
                                      GAsyncResult         *result,
                                      GError              **error) G_GNUC_WARN_UNUSED_RESULT;

void    bw_library_load_async  (BwLibrary            *self,
                                const char           *ref,
                                GCancellable         *cancellable,
                                GAsyncReadyCallback   callback,
                                gpointer              user_data);
BwItem *bw_library_load_finish (BwLibrary            *self,
                                GAsyncResult         *result,
                                GError              **error) G_GNUC_WARN_UNUSED_RESULT;

void    bw_library_load_home_async  (BwLibrary            *self,
                                     GCancellable         *cancellable,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);
BwHome *bw_library_load_home_finish (BwLibrary            *self,
                                     GAsyncResult         *result,
                                     GError              **error) G_GNUC_WARN_UNUSED_RESULT;

void     bw_library_load_stats_async  (BwLibrary            *self,
                                       GCancellable         *cancellable,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
BwStats *bw_library_load_stats_finish (BwLibrary            *self,
                                       GAsyncResult         *result,
                                       GError              **error) G_GNUC_WARN_UNUSED_RESULT;

void    bw_library_list_async  (BwLibrary            *self,
                                BwListKind            kind,
                                guint                 max,
                                GCancellable         *cancellable,
                                GAsyncReadyCallback   callback,
                                gpointer              user_data);
GArray *bw_library_list_finish (BwLibrary            *self,
                                GAsyncResult         *result,
                                guint                *total,
                                GError              **error) G_GNUC_WARN_UNUSED_RESULT;

void       bw_library_load_rows_async  (BwLibrary            *self,
                                        GArray               *refs,
                                        GCancellable         *cancellable,
                                        GAsyncReadyCallback   callback,
                                        gpointer              user_data);
GPtrArray *bw_library_load_rows_finish (BwLibrary            *self,
                                        GAsyncResult         *result,
                                        GError              **error) G_GNUC_WARN_UNUSED_RESULT;

void     bw_library_set_bookmarked_async  (BwLibrary            *self,
                                           const char           *ref,
                                           gboolean              bookmarked,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
gboolean bw_library_set_bookmarked_finish (BwLibrary            *self,
                                           GAsyncResult         *result,
                                           GError              **error);

void     bw_library_update_index_async  (BwLibrary            *self,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
gboolean bw_library_update_index_finish (BwLibrary            *self,
                                         GAsyncResult         *result,
                                         GError              **error);

void     bw_library_backup_async   (BwLibrary            *self,
                                    const char           *path,
                                    GCancellable         *cancellable,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data);
gboolean bw_library_backup_finish  (BwLibrary            *self,
                                    GAsyncResult         *result,
                                    GError              **error);
void     bw_library_restore_async  (BwLibrary            *self,
                                    const char           *path,
                                    GCancellable         *cancellable,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data);
gboolean bw_library_restore_finish (BwLibrary            *self,
                                    GAsyncResult         *result,
                                    GError              **error);

void       bw_library_check_async  (BwLibrary            *self,
                                    gboolean              mend,
                                    GCancellable         *cancellable,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data);
GPtrArray *bw_library_check_finish (BwLibrary            *self,
                                    GAsyncResult         *result,
                                    gboolean             *repaired,
                                    GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
