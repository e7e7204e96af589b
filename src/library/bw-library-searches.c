#include "bw-library-searches.h"

#include "bw-library-private.h"
#include "bw-saved-search-table.h"
#include "bw-search.h"

#define MAX_NEW 500         /* things that are counted of a saved search */
#define COUNT_BUDGET 200000 /* microseconds for each */

typedef struct
{
  BwLibrary     *library; /* kept alive by the task */
  BwSavedSearch *saved;
  char          *name;
  char          *new_name;
} Data;

static Data *
data_new (BwLibrary  *library,
          const char *name,
          const char *new_name)
{
  Data *data = g_new0 (Data, 1);

  data->library = library;
  data->name = g_strdup (name);
  data->new_name = g_strdup (new_name);

  return data;
}

static void
data_free (gpointer user_data)
{
  Data *data = user_data;

  g_clear_pointer (&data->saved, bw_saved_search_free);
  g_free (data->name);
  g_free (data->new_name);
  g_free (data);
}

static gpointer
list_job (BwSession     *session,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  BwDb *db = bw_session_get_db (session);
  g_autoptr (GPtrArray) all = bw_saved_search_table_list (db, error);
  BwSearchIndex *index;

  if (all == NULL || all->len == 0)
    return g_steal_pointer (&all);
  if (!(index = bw_session_get_searchable (session, error)))
    return NULL;

  for (guint i = 0; i < all->len; i++)
    if (!bw_search_count_new (db, index, g_ptr_array_index (all, i), MAX_NEW, COUNT_BUDGET, error))
      return NULL;

  return g_steal_pointer (&all);
}

/* Reads the saved searches, and what is new of each. */
void
bw_library_list_searches_async (BwLibrary           *self,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  bw_library_read_async (self, bw_library_list_searches_async, list_job, NULL, NULL,
                         (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/* Returns: (transfer full) (element-type BwSavedSearch) (nullable): by their names, or `NULL`
 *   with @error set */
GPtrArray *
bw_library_list_searches_finish (BwLibrary     *self,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  return bw_library_finish (self, result, bw_library_list_searches_async, error);
}

static gpointer
save_job (BwSession     *session,
          gpointer       user_data,
          GCancellable  *cancellable,
          GError       **error)
{
  const Data *data = user_data;

  return GINT_TO_POINTER (bw_saved_search_table_add (bw_session_get_db (session), data->saved, error));
}

/**
 * bw_library_save_search_async:
 * @saved: a new one; or one that was removed, which is kept as it was
 */
void
bw_library_save_search_async (BwLibrary           *self,
                              const BwSavedSearch *saved,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  Data *data = data_new (self, NULL, NULL);

  data->saved = bw_saved_search_copy (saved);
  bw_library_write_async (self, bw_library_save_search_async, save_job, data, data_free, NULL, cancellable,
                          callback, user_data);
}

gboolean
bw_library_save_search_finish (BwLibrary     *self,
                               GAsyncResult  *result,
                               GError       **error)
{
  return bw_library_finish (self, result, bw_library_save_search_async, error) != NULL;
}

static gpointer
rename_job (BwSession     *session,
            gpointer       user_data,
            GCancellable  *cancellable,
            GError       **error)
{
  const Data *data = user_data;

  return GINT_TO_POINTER (bw_saved_search_table_rename (bw_session_get_db (session), data->name,
                                                        data->new_name, error));
}

void
bw_library_rename_search_async (BwLibrary           *self,
                                const char          *name,
                                const char          *new_name,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  bw_library_write_async (self, bw_library_rename_search_async, rename_job,
                          data_new (self, name, new_name), data_free, NULL, cancellable, callback,
                          user_data);
}

gboolean
bw_library_rename_search_finish (BwLibrary     *self,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  return bw_library_finish (self, result, bw_library_rename_search_async, error) != NULL;
}

static gpointer
remove_job (BwSession     *session,
            gpointer       user_data,
            GCancellable  *cancellable,
            GError       **error)
{
  const Data *data = user_data;
  BwDb *db = bw_session_get_db (session);
  g_autoptr (BwSavedSearch) saved = bw_saved_search_table_find (db, data->name, error);

  if (saved == NULL || !bw_saved_search_table_remove (db, saved->id, error))
    return NULL;

  return g_steal_pointer (&saved);
}

void
bw_library_remove_search_async (BwLibrary           *self,
                                const char          *name,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  bw_library_write_async (self, bw_library_remove_search_async, remove_job, data_new (self, name, NULL),
                          data_free, (GDestroyNotify) bw_saved_search_free, cancellable, callback,
                          user_data);
}

/* Returns: (transfer full) (nullable): what was removed, to be saved again; or `NULL` with
 *   @error set */
BwSavedSearch *
bw_library_remove_search_finish (BwLibrary     *self,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  return bw_library_finish (self, result, bw_library_remove_search_async, error);
}

static gpointer
see_job (BwSession     *session,
         gpointer       user_data,
         GCancellable  *cancellable,
         GError       **error)
{
  const Data *data = user_data;
  BwDb *db = bw_session_get_db (session);
  g_autoptr (BwSavedSearch) saved = bw_saved_search_table_find (db, data->name, error);

  return GINT_TO_POINTER (saved != NULL && bw_saved_search_table_look (db, saved->id, error));
}

/* Notes that what the search finds now has been shown. */
void
bw_library_see_search_async (BwLibrary           *self,
                             const char          *name,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  bw_library_write_async (self, bw_library_see_search_async, see_job, data_new (self, name, NULL),
                          data_free, NULL, cancellable, callback, user_data);
}

gboolean
bw_library_see_search_finish (BwLibrary     *self,
                              GAsyncResult  *result,
                              GError       **error)
{
  return bw_library_finish (self, result, bw_library_see_search_async, error) != NULL;
}
