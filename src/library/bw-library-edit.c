#include "bw-backup.h"
#include "bw-bookmark-table.h"
#include "bw-check.h"
#include "bw-library-private.h"
#include "bw-reference.h"

/* What changes the library or looks after it; done on the writer's thread. */

typedef struct
{
  BwLibrary *library; /* kept alive by the task */
  char      *text;         /* a reference or a path */
  gboolean   flag;
} Data;

static Data *
data_new (BwLibrary  *library,
          const char *text,
          gboolean    flag)
{
  Data *data = g_new0 (Data, 1);

  data->library = library;
  data->text = g_strdup (text);
  data->flag = flag;

  return data;
}

static void
data_free (gpointer user_data)
{
  Data *data = user_data;

  g_free (data->text);
  g_free (data);
}

static gpointer
set_bookmarked_job (BwSession     *session,
                    gpointer       user_data,
                    GCancellable  *cancellable,
                    GError       **error)
{
  const Data *data = user_data;
  BwDb *db = bw_session_get_db (session);
  g_autoptr (BwChanges) changes = bw_changes_new ();
  BwRef ref;

  if (!bw_reference_find (db, data->text, &ref, error) ||
      !(data->flag ? bw_bookmark_table_add (db, ref, error)
                   : bw_bookmark_table_remove (db, ref, error)))
    return NULL;

  bw_changes_add (changes, ref.kind, ref.id);
  bw_library_queue_changed (data->library, changes);

  return GINT_TO_POINTER (TRUE);
}

/**
 * bw_library_set_bookmarked_async:
 * @ref: any reference; one to nothing is %BW_ERROR_NOT_FOUND
 */
void
bw_library_set_bookmarked_async (BwLibrary           *self,
                                 const char          *ref,
                                 gboolean             bookmarked,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_return_if_fail (ref != NULL);

  bw_library_write_async (self, bw_library_set_bookmarked_async, set_bookmarked_job,
                          data_new (self, ref, bookmarked), data_free, NULL, cancellable, callback,
                          user_data);
}

gboolean
bw_library_set_bookmarked_finish (BwLibrary     *self,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  return bw_library_finish (self, result, bw_library_set_bookmarked_async, error) != NULL;
}

static gpointer
update_index_job (BwSession     *session,
                  gpointer       user_data,
                  GCancellable  *cancellable,
                  GError       **error)
{
  const Data *data = user_data;
  BwDb *db = bw_session_get_db (session);
  BwSearchIndex *index = bw_session_get_index (session, error);
  g_autoptr (BwChanges) none = bw_changes_new ();

  if (index == NULL)
    return NULL;
  if (bw_search_index_is_current (index, db))
    return GINT_TO_POINTER (TRUE);
  if (!bw_search_index_update (index, db, error))
    return NULL;

  bw_library_queue_changed (data->library, none);

  return GINT_TO_POINTER (TRUE);
}

/**
 * bw_library_update_index_async:
 *
 * Brings the search index up to the library, or makes it when there is none.
 */
void
bw_library_update_index_async (BwLibrary           *self,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  bw_library_write_async (self, bw_library_update_index_async, update_index_job,
                          data_new (self, NULL, FALSE), data_free, NULL, cancellable, callback,
                          user_data);
}

gboolean
bw_library_update_index_finish (BwLibrary     *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  return bw_library_finish (self, result, bw_library_update_index_async, error) != NULL;
}

static gpointer
backup_job (BwSession     *session,
            gpointer       user_data,
            GCancellable  *cancellable,
            GError       **error)
{
  const Data *data = user_data;

  return GINT_TO_POINTER (bw_backup_write (bw_session_get_db (session), data->text, error));
}

void
bw_library_backup_async (BwLibrary           *self,
                         const char          *path,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_return_if_fail (path != NULL);

  bw_library_write_async (self, bw_library_backup_async, backup_job, data_new (self, path, FALSE),
                          data_free, NULL, cancellable, callback, user_data);
}

gboolean
bw_library_backup_finish (BwLibrary     *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  return bw_library_finish (self, result, bw_library_backup_async, error) != NULL;
}

static gpointer
restore_job (BwSession     *session,
             gpointer       user_data,
             GCancellable  *cancellable,
             GError       **error)
{
  const Data *data = user_data;
  g_autoptr (BwChanges) unknown = bw_changes_new ();

  if (!bw_backup_restore (bw_session_get_db (session), data->text, error))
    return NULL;

  bw_library_queue_changed (data->library, unknown);

  return GINT_TO_POINTER (TRUE);
}

void
bw_library_restore_async (BwLibrary           *self,
                          const char          *path,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_return_if_fail (path != NULL);

  bw_library_write_async (self, bw_library_restore_async, restore_job, data_new (self, path, FALSE),
                          data_free, NULL, cancellable, callback, user_data);
}

gboolean
bw_library_restore_finish (BwLibrary     *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  return bw_library_finish (self, result, bw_library_restore_async, error) != NULL;
}

typedef struct
{
  GPtrArray *findings;
  gboolean   repaired;
} CheckResult;

static void
check_result_free (gpointer data)
{
  CheckResult *result = data;

  g_clear_pointer (&result->findings, g_ptr_array_unref);
  g_free (result);
}

static gboolean
check (BwSession  *session,
       GPtrArray  *findings,
       GError    **error)
{
  BwDb *db = bw_session_get_db (session);
  BwSearchIndex *index = bw_session_get_index (session, error);

  return index != NULL && bw_check_library (db, findings, error) &&
         bw_search_index_check (index, db, findings, error);
}

static gboolean
repair (BwSession  *session,
        GError    **error)
{
  BwDb *db = bw_session_get_db (session);
  BwSearchIndex *index = bw_session_get_index (session, error);

  return index != NULL && bw_check_repair (db, error) &&
         bw_search_index_rebuild (index, db, error);
}

static gpointer
check_job (BwSession     *session,
           gpointer       user_data,
           GCancellable  *cancellable,
           GError       **error)
{
  const Data *data = user_data;
  CheckResult *result = g_new0 (CheckResult, 1);
  g_autoptr (GPtrArray) left = g_ptr_array_new_with_free_func (g_free);
  gboolean done;

  result->findings = g_ptr_array_new_with_free_func (g_free);
  done = check (session, result->findings, error);
  if (done && data->flag && result->findings->len > 0)
    {
      done = repair (session, error) && check (session, left, error);
      result->repaired = done && left->len == 0;
    }
  if (done)
    return result;

  check_result_free (result);
  return NULL;
}

/**
 * bw_library_check_async:
 * @mend: whether what is found is to be mended
 */
void
bw_library_check_async (BwLibrary           *self,
                        gboolean             mend,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  bw_library_write_async (self, bw_library_check_async, check_job, data_new (self, NULL, mend),
                          data_free, check_result_free, cancellable, callback, user_data);
}

/**
 * bw_library_check_finish:
 * @repaired: (out) (optional): whether all that was found has been mended
 *
 * Returns: (transfer full) (element-type utf8) (nullable): what was found, a line
 *   each; or `NULL` with @error set
 */
GPtrArray *
bw_library_check_finish (BwLibrary     *self,
                         GAsyncResult  *result,
                         gboolean      *repaired,
                         GError       **error)
{
  CheckResult *check_result = bw_library_finish (self, result, bw_library_check_async, error);
  GPtrArray *findings;

  if (check_result == NULL)
    return NULL;

  if (repaired != NULL)
    *repaired = check_result->repaired;
  findings = g_steal_pointer (&check_result->findings);
  check_result_free (check_result);

  return findings;
}
