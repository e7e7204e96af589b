#include "bw-library-facets.h"

#include "bw-library-private.h"
#include "bw-search.h"

typedef struct
{
  char   *text;
  int     limit;
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
count_job (BwSession     *session,
           gpointer       user_data,
           GCancellable  *cancellable,
           GError       **error)
{
  const Data *data = user_data;
  BwSearchIndex *index = bw_session_get_searchable (session, error);

  if (index == NULL)
    return NULL;

  return bw_search_count_facets (bw_session_get_db (session), index, data->text, data->limit, data->budget, error);
}

/**
 * bw_library_count_facets_async:
 * @text: as in bw_library_search_async()
 * @limit: likewise
 * @budget: microseconds, of which the search takes half at most; 0 for none
 */
void
bw_library_count_facets_async (BwLibrary           *self,
                               const char          *text,
                               int                  limit,
                               gint64               budget,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  Data *data;

  g_return_if_fail (text != NULL);

  data = g_new0 (Data, 1);
  data->text = g_strdup (text);
  data->limit = limit;
  data->budget = budget;
  bw_library_read_async (self, bw_library_count_facets_async, count_job, data, data_free,
                         (GDestroyNotify) bw_facets_free, cancellable, callback, user_data);
}

BwFacets *
bw_library_count_facets_finish (BwLibrary     *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  return bw_library_finish (self, result, bw_library_count_facets_async, error);
}
