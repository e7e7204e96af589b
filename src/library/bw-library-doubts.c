#include "bw-library-doubts.h"

#include "bw-doubt-settler.h"
#include "bw-doubt-table.h"
#include "bw-library-private.h"

static gpointer
list_job (BwSession     *session,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  BwDb *db = bw_session_get_db (session);
  g_autoptr (GPtrArray) doubts = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_doubt_free);
  g_autoptr (GArray) rows = bw_doubt_table_list (db, GPOINTER_TO_UINT (data), 0, error);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      BwDoubt *doubt =
        bw_doubt_settler_explain (db, g_array_index (rows, BwDoubtRow, i).id, error);

      if (doubt == NULL)
        return NULL;
      g_ptr_array_add (doubts, doubt);
    }

  return rows != NULL ? g_steal_pointer (&doubts) : NULL;
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
