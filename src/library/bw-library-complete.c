#include "bw-library-complete.h"

#include "bw-library-private.h"
#include "bw-search-completer.h"

static gpointer
complete_job (BwSession     *session,
              gpointer       data,
              GCancellable  *cancellable,
              GError       **error)
{
  BwSearchIndex *index = bw_session_get_searchable (session, error);

  return index != NULL ? bw_search_complete (bw_session_get_db (session), index, data, error) : NULL;
}

/**
 * bw_library_complete_async:
 * @text: a query, up to where somebody is typing
 */
void
bw_library_complete_async (BwLibrary           *self,
                           const char          *text,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_return_if_fail (text != NULL);

  bw_library_read_async (self, bw_library_complete_async, complete_job, g_strdup (text), g_free,
                         (GDestroyNotify) bw_completion_list_free, cancellable, callback, user_data);
}

BwCompletionList *
bw_library_complete_finish (BwLibrary     *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  return bw_library_finish (self, result, bw_library_complete_async, error);
}
