#include "bw-library-complete.h"

#include "bw-library-private.h"
#include "bw-search-completer.h"

typedef struct
{
  char   *text;
  gint64  budget;
} Data;

static void
data_free (gpointer user_data)
{
  Data *data = user_data;

  g_free (data->text);
  g_free (data);
}

static gpointer
complete_job (BwSession     *session,
              gpointer       user_data,
              GCancellable  *cancellable,
              GError       **error)
{
  const Data *data = user_data;
  BwSearchIndex *index = bw_session_get_searchable (session, error);

  if (index == NULL)
    return NULL;

  return bw_search_complete (bw_session_get_db (session), index, data->text, data->budget, error);
}

/**
 * bw_library_complete_async:
 * @text: a query, up to where somebody is typing
 * @budget: microseconds, in which is counted what no index counts, so far as that goes; 0 for no bound
 */
void
bw_library_complete_async (BwLibrary           *self,
                           const char          *text,
                           gint64               budget,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  Data *data;

  g_return_if_fail (text != NULL);

  data = g_new0 (Data, 1);
  data->text = g_strdup (text);
  data->budget = budget;
  bw_library_read_async (self, bw_library_complete_async, complete_job, data, data_free,
                         (GDestroyNotify) bw_completion_list_free, cancellable, callback, user_data);
}

BwCompletionList *
bw_library_complete_finish (BwLibrary     *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  return bw_library_finish (self, result, bw_library_complete_async, error);
}
