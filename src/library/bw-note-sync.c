#include "bw-note-sync.h"

#include <glib/gstdio.h>
#include <string.h>

#include "bw-folder-scan.h"
#include "bw-import-run.h"
#include "bw-library-private.h"
#include "bw-note-settle.h"

/*
 * Brings the library to what lies in folders of notes, on a thread of its own: notes
 * that are new or have changed are read, those whose files have gone are withdrawn.
 */

typedef struct
{
  BwLibrary    *library;
  GStrv         given;
  GStrv         roots;
  GPtrArray    *paths; /* of those given, where it can be told what has gone */
  BwFolderScan *scan;
  guint         n_withdrawn;
} Sync;

static void
sync_free (gpointer data)
{
  Sync *sync = data;

  g_object_unref (sync->library);
  g_strfreev (sync->given);
  g_strfreev (sync->roots);
  g_ptr_array_unref (sync->paths);
  bw_folder_scan_free (sync->scan);
  g_free (sync);
}

static gboolean
lies_in (const char *path,
         const char *folder)
{
  gsize length = strlen (folder);

  return strncmp (path, folder, length) == 0 && (path[length] == '\0' || path[length] == '/');
}

/* A folder that is not there, or has nothing in it, may lie on a disk that is away:
 * nothing has gone then. */
static void
look_at (Sync         *sync,
         const char   *path,
         GCancellable *cancellable)
{
  guint n_notes = sync->scan->notes->len;
  gboolean sure = FALSE;

  bw_folder_scan_add (sync->scan, path, cancellable);
  for (char **root = sync->roots; *root != NULL && !sure; root++)
    if (strcmp (path, *root) == 0)
      sure = sync->scan->notes->len > n_notes;
    else
      sure = lies_in (path, *root) && g_file_test (*root, G_FILE_TEST_IS_DIR);
  if (sure)
    g_ptr_array_add (sync->paths, g_strdup (path));
}

static gpointer
settle_job (BwSession     *session,
            gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  Sync *sync = data;
  g_autoptr (BwChanges) changes = bw_changes_new ();

  if (!bw_note_settle (bw_session_get_db (session), sync->paths, sync->scan->notes,
                       &sync->n_withdrawn, changes, error))
    return NULL;
  if (bw_changes_get_n (changes) > 0)
    bw_library_queue_changed (sync->library, changes);

  return GINT_TO_POINTER (TRUE);
}

static void
ignore (double      fraction,
        const char *path,
        gpointer    user_data)
{
}

/* What cannot be read as a note is not worth a word: nobody asked for it to be read. */
static gboolean
import_notes (Sync          *sync,
              GCancellable  *cancellable,
              GError       **error)
{
  g_autoptr (GPtrArray) inputs =
    g_ptr_array_new_with_free_func ((GDestroyNotify) bw_import_input_free);
  BwImportRun run = { sync->library, inputs, NULL, bw_date_today (), NULL, ignore, NULL };
  g_autoptr (GPtrArray) reports = NULL;

  for (guint i = 0; i < sync->scan->notes->len; i++)
    {
      BwImportInput *input = g_new0 (BwImportInput, 1);

      input->path = g_strdup (g_ptr_array_index (sync->scan->notes, i));
      g_ptr_array_add (inputs, input);
    }
  if (inputs->len > 0)
    reports = bw_import_run_all (&run, cancellable, error);

  return inputs->len == 0 || reports != NULL;
}

/* A note that has gone may have said the same as another file, which then was none of
 * its own: all are looked at again. */
static gboolean
sync_all (Sync          *sync,
          GCancellable  *cancellable,
          GError       **error)
{
  for (char **path = sync->given; *path != NULL; path++)
    look_at (sync, *path, cancellable);
  if (bw_worker_call (bw_library_get_writer (sync->library), settle_job, sync, cancellable,
                      error) == NULL)
    return FALSE;
  for (char **root = sync->roots; sync->n_withdrawn > 0 && *root != NULL; root++)
    bw_folder_scan_add (sync->scan, *root, cancellable);

  return import_notes (sync, cancellable, error);
}

static void
sync_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  Sync *sync = task_data;
  g_autoptr (GError) error = NULL;

  if (sync_all (sync, cancellable, &error))
    g_task_return_pointer (task, g_ptr_array_ref (sync->scan->folders),
                           (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * bw_note_sync_async:
 * @paths: (array zero-terminated=1): files and folders that may have changed or gone
 * @roots: (array zero-terminated=1): the folders of notes in which they lie
 */
void
bw_note_sync_async (BwLibrary *library,
                    const char *const *paths,
                    const char *const *roots,
                    GCancellable *cancellable,
                    GAsyncReadyCallback callback,
                    gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Sync *sync;

  g_return_if_fail (BW_IS_LIBRARY (library));
  g_return_if_fail (paths != NULL);
  g_return_if_fail (roots != NULL);

  sync = g_new0 (Sync, 1);
  sync->library = g_object_ref (library);
  sync->given = g_strdupv ((char **) paths);
  sync->roots = g_strdupv ((char **) roots);
  sync->paths = g_ptr_array_new_with_free_func (g_free);
  sync->scan = bw_folder_scan_new ();

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, bw_note_sync_async);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, sync, sync_free);
  g_task_run_in_thread (task, sync_thread);
}

/**
 * bw_note_sync_finish:
 *
 * Returns: (transfer full) (element-type filename) (nullable): the folders that are
 *   there; or `NULL` with @error set
 */
GPtrArray *
bw_note_sync_finish (GAsyncResult  *result,
                     GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
