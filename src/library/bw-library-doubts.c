#include "bw-library-doubts.h"

#include "bw-doubt-explain.h"
#include "bw-library-private.h"

static gpointer
list_job (BwSession     *session,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  return bw_doubt_explain_list (bw_session_get_db (session), GPOINTER_TO_UINT (data), error);
}

/* Reads the likeliest pairs of what may be one, @max at the most, with what speaks for each. */
void
bw_library_list_doubts_async (BwLibrary           *self,
                              guint                max,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  bw_library_read_async (self, bw_library_list_doubts_async, list_job, GUINT_TO_POINTER (max), NULL,
                         (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/* Returns: (transfer full) (element-type BwDoubt) (nullable): the pairs, the likeliest first, or
 *   `NULL` with @error set */
GPtrArray *
bw_library_list_doubts_finish (BwLibrary     *self,
                               GAsyncResult  *result,
                               GError       **error)
{
  return bw_library_finish (self, result, bw_library_list_doubts_async, error);
}
