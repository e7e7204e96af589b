#include "bw-library-look.h"

#include "bw-library-private.h"
#include "bw-look-table.h"

typedef struct
{
  BwLibrary *library; /* kept alive by the task */
  BwSeen    *shown;
  gint64     now;
  gboolean   leaves;
} Data;

static void
data_free (gpointer user_data)
{
  Data *data = user_data;

  bw_seen_free (data->shown);
  g_free (data);
}

/* Whether it was among what may have something new, and so on the first page. */
static gboolean
is_stale (BwDb        *db,
          const Data  *data,
          gboolean    *stale,
          GError     **error)
{
  g_autoptr (BwLook) look = bw_look_table_get (db, data->shown->ref, data->now, error);

  *stale = look != NULL && look->stale;

  return look != NULL;
}

static gpointer
note_job (BwSession     *session,
          gpointer       user_data,
          GCancellable  *cancellable,
          GError       **error)
{
  const Data *data = user_data;
  BwDb *db = bw_session_get_db (session);
  gboolean stale = FALSE;

  if (!bw_db_begin (db, error))
    return NULL;
  if (!is_stale (db, data, &stale, error) ||
      !bw_look_table_set (db, data->shown, data->now, data->leaves, error) || !bw_db_commit (db, error))
    {
      bw_db_rollback (db);
      return NULL;
    }

  if (stale)
    {
      g_autoptr (BwChanges) changes = bw_changes_new ();

      bw_changes_add (changes, data->shown->ref.kind, data->shown->ref.id);
      bw_library_queue_changed (data->library, changes);
    }

  return GINT_TO_POINTER (TRUE);
}

/**
 * bw_library_note_look_async:
 * @shown: a thing and what somebody is shown of it
 * @leaves: whether they leave the page
 *
 * Notes that they look, or have looked. What is new to them is still shown as new where they
 * stay, or come back soon.
 */
void
bw_library_note_look_async (BwLibrary           *self,
                            const BwSeen        *shown,
                            gboolean             leaves,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  Data *data = NULL;

  g_return_if_fail (BW_IS_LIBRARY (self));
  g_return_if_fail (shown != NULL);

  data = g_new0 (Data, 1);
  data->library = self;
  data->shown = bw_seen_copy (shown);
  data->leaves = leaves;
  data->now = g_get_real_time () / G_USEC_PER_SEC;
  bw_library_write_async (self, bw_library_note_look_async, note_job, data, data_free, NULL,
                          cancellable, callback, user_data);
}

gboolean
bw_library_note_look_finish (BwLibrary     *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  return bw_library_finish (self, result, bw_library_note_look_async, error) != NULL;
}
