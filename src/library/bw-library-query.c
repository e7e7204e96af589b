#include "bw-error.h"
#include "bw-home-query.h"
#include "bw-item-loader.h"
#include "bw-library-private.h"
#include "bw-list-query.h"
#include "bw-search.h"

/* What is asked of the library; done on a reader's thread. */

static gpointer
open_job (BwSession     *session,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  return GINT_TO_POINTER (TRUE); /* the session is open, or the job would not run */
}

/**
 * bw_library_open_async:
 *
 * Opens the library, making it and bringing it up to date where it may be written.
 * The other functions need not wait for it; it tells whether they can work.
 */
void
bw_library_open_async (BwLibrary           *self,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  bw_library_write_async (self, bw_library_open_async, open_job, NULL, NULL, NULL, cancellable,
                          callback, user_data);
}

gboolean
bw_library_open_finish (BwLibrary     *self,
                        GAsyncResult  *result,
                        GError       **error)
{
  return bw_library_finish (self, result, bw_library_open_async, error) != NULL;
}

typedef struct
{
  char   *text;
  int     limit;
  gint64  budget;
} SearchData;

static void
search_data_free (gpointer data)
{
  SearchData *search = data;

  g_free (search->text);
  g_free (search);
}

static gpointer
search_job (BwSession     *session,
            gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  const SearchData *search = data;
  BwDb *db = bw_session_get_db (session);
  BwSearchIndex *index = bw_session_get_searchable (session, error);

  if (index == NULL)
    return NULL;

  return bw_search_run (db, index, search->text, search->limit, search->budget, error);
}

/**
 * bw_library_search_async:
 * @text: in the search language
 * @limit: the most hits to give
 * @budget: microseconds, after which what was found until then is given; 0 for none
 *
 * Cancelling stops the query in SQLite itself.
 */
void
bw_library_search_async (BwLibrary           *self,
                         const char          *text,
                         int                  limit,
                         gint64               budget,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  SearchData *search;

  g_return_if_fail (text != NULL);

  search = g_new0 (SearchData, 1);
  search->text = g_strdup (text);
  search->limit = limit;
  search->budget = budget;
  bw_library_read_async (self, bw_library_search_async, search_job, search, search_data_free,
                         (GDestroyNotify) bw_findings_free, cancellable, callback, user_data);
}

BwFindings *
bw_library_search_finish (BwLibrary     *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  return bw_library_finish (self, result, bw_library_search_async, error);
}

static gpointer
load_job (BwSession     *session,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  return bw_item_loader_load (session, data, BW_PERSON_WHOLE, error);
}

/**
 * bw_library_load_async:
 * @ref: `paper/42` and the like, or any other reference that the shell takes
 */
void
bw_library_load_async (BwLibrary           *self,
                       const char          *ref,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_return_if_fail (ref != NULL);

  bw_library_read_async (self, bw_library_load_async, load_job, g_strdup (ref), g_free,
                         (GDestroyNotify) bw_item_free, cancellable, callback, user_data);
}

BwItem *
bw_library_load_finish (BwLibrary     *self,
                        GAsyncResult  *result,
                        GError       **error)
{
  return bw_library_finish (self, result, bw_library_load_async, error);
}

static gpointer
load_home_job (BwSession     *session,
               gpointer       data,
               GCancellable  *cancellable,
               GError       **error)
{
  return bw_home_query_get (bw_session_get_db (session), error);
}

void
bw_library_load_home_async (BwLibrary           *self,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  bw_library_read_async (self, bw_library_load_home_async, load_home_job, NULL, NULL,
                         (GDestroyNotify) bw_home_free, cancellable, callback, user_data);
}

BwHome *
bw_library_load_home_finish (BwLibrary     *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  return bw_library_finish (self, result, bw_library_load_home_async, error);
}

static gpointer
load_stats_job (BwSession     *session,
                gpointer       data,
                GCancellable  *cancellable,
                GError       **error)
{
  g_autofree BwStats *stats = g_new0 (BwStats, 1);

  if (!bw_list_query_stats (bw_session_get_db (session), stats, error))
    return NULL;

  return g_steal_pointer (&stats);
}

void
bw_library_load_stats_async (BwLibrary           *self,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  bw_library_read_async (self, bw_library_load_stats_async, load_stats_job, NULL, NULL, g_free,
                         cancellable, callback, user_data);
}

/* Returns: (transfer full) (nullable): freed with g_free(), or `NULL` with @error set */
BwStats *
bw_library_load_stats_finish (BwLibrary     *self,
                              GAsyncResult  *result,
                              GError       **error)
{
  return bw_library_finish (self, result, bw_library_load_stats_async, error);
}

typedef struct
{
  BwListKind kind;
  guint      max;
} ListData;

typedef struct
{
  GArray *refs;
  guint   total;
} Listed;

static void
listed_free (gpointer data)
{
  Listed *listed = data;

  g_clear_pointer (&listed->refs, g_array_unref);
  g_free (listed);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Listed, listed_free)

static gpointer
list_job (BwSession     *session,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  const ListData *list = data;
  BwDb *db = bw_session_get_db (session);
  g_autoptr (Listed) listed = g_new0 (Listed, 1);
  gboolean reads = bw_db_begin_read (db); /* both as of one moment */
  gint64 total = 0;

  if (bw_list_query_count (db, list->kind, &total, error))
    listed->refs = bw_list_query_first (db, list->kind, list->max, error);
  bw_db_end_read (db, reads);
  listed->total = (guint) total;

  return listed->refs != NULL ? g_steal_pointer (&listed) : NULL;
}

/**
 * bw_library_list_async:
 * @max: how many of the first are given; %G_MAXUINT for all
 *
 * Gives what a list holds, as references in the order in which one reads it.
 */
void
bw_library_list_async (BwLibrary           *self,
                       BwListKind           kind,
                       guint                max,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  ListData *list;

  g_return_if_fail (kind < BW_N_LISTS);

  list = g_new0 (ListData, 1);
  *list = (ListData){ kind, max };
  bw_library_read_async (self, bw_library_list_async, list_job, list, g_free, listed_free, cancellable, callback,
                         user_data);
}

/**
 * bw_library_list_finish:
 * @total: (out) (optional): how many things the list holds
 *
 * Returns: (transfer full) (element-type BwRef) (nullable): or `NULL` with @error set
 */
GArray *
bw_library_list_finish (BwLibrary     *self,
                        GAsyncResult  *result,
                        guint         *total,
                        GError       **error)
{
  g_autoptr (Listed) listed = bw_library_finish (self, result, bw_library_list_async, error);

  if (listed == NULL)
    return NULL;

  if (total != NULL)
    *total = listed->total;

  return g_steal_pointer (&listed->refs);
}

/* What has gone since the list was made has empty data. */
static gpointer
load_rows_job (BwSession     *session,
               gpointer       data,
               GCancellable  *cancellable,
               GError       **error)
{
  GArray *refs = data;
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_row_data_free);

  for (guint i = 0; i < refs->len; i++)
    {
      g_autoptr (GError) row_error = NULL;
      BwRowData *row = bw_list_query_row (bw_session_get_db (session),
                                          g_array_index (refs, BwRef, i), &row_error);

      if (row == NULL && !g_error_matches (row_error, BW_ERROR, BW_ERROR_NOT_FOUND))
        {
          g_propagate_error (error, g_steal_pointer (&row_error));
          return NULL;
        }
      g_ptr_array_add (rows, row != NULL ? row : bw_row_data_new ());
    }

  return g_steal_pointer (&rows);
}

/**
 * bw_library_load_rows_async:
 * @refs: (element-type BwRef): what is shown of each is given in their order
 */
void
bw_library_load_rows_async (BwLibrary           *self,
                            GArray              *refs,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_return_if_fail (refs != NULL);

  bw_library_read_async (self, bw_library_load_rows_async, load_rows_job, g_array_ref (refs),
                         (GDestroyNotify) g_array_unref, (GDestroyNotify) g_ptr_array_unref,
                         cancellable, callback, user_data);
}

/* Returns: (transfer full) (element-type BwRowData) (nullable): or `NULL` with @error set */
GPtrArray *
bw_library_load_rows_finish (BwLibrary     *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  return bw_library_finish (self, result, bw_library_load_rows_async, error);
}
