#include "bw-library-private.h"

#define N_READERS 3
#define TIDY_BUDGET 100000 /* microseconds of the writer's time, at each look */
#define WATCH_INTERVAL 600 /* milliseconds between two looks for another program's changes */

/**
 * BwLibrary:
 *
 * What the window and the shell hold of the corpus. All of its work is done on threads
 * of its own, one that writes and three that read; each function that does any is
 * asynchronous, and its result arrives where it was called.
 */
struct _BwLibrary
{
  GObject    parent_instance;

  char      *path;
  BwGate     gate; /* open once the writer has opened the library */
  BwWorker  *writer;
  BwWorker  *reader;
  guint      watch;
  gboolean   looking;

  GMutex     mutex;
  BwChanges *changes; /* with the mutex held: what has changed and was not told yet */
};

G_DEFINE_FINAL_TYPE (BwLibrary, bw_library, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  SIGNAL_INDEXED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
bw_library_dispose (GObject *object)
{
  bw_library_close (BW_LIBRARY (object));

  G_OBJECT_CLASS (bw_library_parent_class)->dispose (object);
}

static void
bw_library_finalize (GObject *object)
{
  BwLibrary *self = BW_LIBRARY (object);

  g_clear_pointer (&self->changes, bw_changes_free);
  g_mutex_clear (&self->mutex);
  bw_gate_clear (&self->gate);
  g_free (self->path);

  G_OBJECT_CLASS (bw_library_parent_class)->finalize (object);
}

static void
bw_library_class_init (BwLibraryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = bw_library_dispose;
  object_class->finalize = bw_library_finalize;

  /**
   * BwLibrary::changed:
   * @changes: (type gpointer): a #BwChanges of what was touched; an empty one when
   *   another program has changed something and it is not known what
   *
   * Something was committed; lists and pages should be read again.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", BW_TYPE_LIBRARY, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);

  /**
   * BwLibrary::indexed:
   *
   * What was committed before is found by a search from now on.
   */
  signals[SIGNAL_INDEXED] = g_signal_new ("indexed", BW_TYPE_LIBRARY, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 0);
}

static void
bw_library_init (BwLibrary *self)
{
  g_mutex_init (&self->mutex);
  bw_gate_init (&self->gate);
}

/**
 * bw_library_get_default_path:
 *
 * Returns: (transfer full): where the library lies unless another is named: what the
 *   environment says, else a file in the user's data folder
 */
char *
bw_library_get_default_path (void)
{
  const char *path = g_getenv ("BOOKWHEEL_LIBRARY");

  if (path != NULL && *path != '\0')
    return g_strdup (path);

  return g_build_filename (g_get_user_data_dir (), "bookwheel", "library.db", NULL);
}

/**
 * bw_library_new:
 * @path: where the library is, or will be
 *
 * Starts the threads. Nothing is opened before something is asked for.
 */
BwLibrary *
bw_library_new (const char    *path,
                BwLibraryMode  mode)
{
  BwLibrary *self = g_object_new (BW_TYPE_LIBRARY, NULL);
  BwDbMode writer_mode = mode == BW_LIBRARY_READ_WRITE ? BW_DB_READ_WRITE : BW_DB_READ_ONLY;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  self->path = g_canonicalize_filename (path, NULL);
  if (mode == BW_LIBRARY_READ_ONLY)
    bw_gate_open (&self->gate);
  if (!(self->writer = bw_worker_new (self->path, writer_mode, 1, &self->gate, &error)) ||
      !(self->reader = bw_worker_new (self->path, BW_DB_READ_ONLY, N_READERS, &self->gate, &error)))
    g_error ("Cannot start a thread: %s", error->message);

  return self;
}

const char *
bw_library_get_path (BwLibrary *self)
{
  g_return_val_if_fail (BW_IS_LIBRARY (self), NULL);

  return self->path;
}

/**
 * bw_library_close:
 *
 * Lets what was asked for be done, then stops the threads. Nothing can be asked for
 * after it.
 */
void
bw_library_close (BwLibrary *self)
{
  g_return_if_fail (BW_IS_LIBRARY (self));

  g_clear_handle_id (&self->watch, g_source_remove);
  g_clear_pointer (&self->reader, bw_worker_free);
  g_clear_pointer (&self->writer, bw_worker_free);
}

BwWorker *
bw_library_get_writer (BwLibrary *self)
{
  return self->writer;
}

static void
push (BwLibrary           *self,
      BwWorker            *worker,
      gpointer             tag,
      BwJob                job,
      gpointer             data,
      GDestroyNotify       free_data,
      GDestroyNotify       free_result,
      GCancellable        *cancellable,
      GAsyncReadyCallback  callback,
      gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, data, free_data);
  if (worker != NULL)
    bw_worker_push (worker, task, job, free_result);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CLOSED, "The library was closed");
}

/**
 * bw_library_read_async:
 * @tag: the function that asks
 * @job: run on a reader's thread
 * @data: (transfer full): for @job
 * @free_result: (nullable): frees what @job gives, should nobody take it
 */
void
bw_library_read_async (BwLibrary           *self,
                       gpointer             tag,
                       BwJob                job,
                       gpointer             data,
                       GDestroyNotify       free_data,
                       GDestroyNotify       free_result,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_return_if_fail (BW_IS_LIBRARY (self));
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  push (self, self->reader, tag, job, data, free_data, free_result, cancellable, callback, user_data);
}

/* Like bw_library_read_async(), on the writer's thread. */
void
bw_library_write_async (BwLibrary           *self,
                        gpointer             tag,
                        BwJob                job,
                        gpointer             data,
                        GDestroyNotify       free_data,
                        GDestroyNotify       free_result,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_return_if_fail (BW_IS_LIBRARY (self));
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  push (self, self->writer, tag, job, data, free_data, free_result, cancellable, callback, user_data);
}

/**
 * bw_library_finish:
 *
 * Returns: (transfer full) (nullable): what the job gave, or `NULL` with @error set
 */
gpointer
bw_library_finish (BwLibrary     *self,
                   GAsyncResult  *result,
                   gpointer       tag,
                   GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, tag), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gboolean
emit_changed_cb (gpointer data)
{
  BwLibrary *self = data;
  g_autoptr (BwChanges) changes = NULL;

  g_mutex_lock (&self->mutex);
  changes = g_steal_pointer (&self->changes);
  g_mutex_unlock (&self->mutex);

  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, changes);

  return G_SOURCE_REMOVE;
}

/**
 * bw_library_queue_changed:
 *
 * Tells of a commit, from any thread; many commits make one signal.
 */
void
bw_library_queue_changed (BwLibrary       *self,
                          const BwChanges *changes)
{
  gboolean queued;

  g_return_if_fail (BW_IS_LIBRARY (self));

  g_mutex_lock (&self->mutex);
  queued = self->changes != NULL;
  if (!queued)
    self->changes = bw_changes_new ();
  bw_changes_merge (self->changes, changes);
  g_mutex_unlock (&self->mutex);

  if (!queued)
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, emit_changed_cb, g_object_ref (self), g_object_unref);
}

static gboolean
emit_indexed_cb (gpointer data)
{
  g_signal_emit (data, signals[SIGNAL_INDEXED], 0);

  return G_SOURCE_REMOVE;
}

/* Tells, from any thread, that the index is up to the library. */
void
bw_library_queue_indexed (BwLibrary *self)
{
  g_return_if_fail (BW_IS_LIBRARY (self));

  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, emit_indexed_cb, g_object_ref (self), g_object_unref);
}

/* The writer's connection sees only what others have committed as a new version. While they
 * commit nothing there is time to make the index quicker. */
static gpointer
look_job (BwSession     *session,
          gpointer       data,
          GCancellable  *cancellable,
          GError       **error)
{
  gboolean others = bw_session_notice_others (session);
  BwSearchIndex *index = others ? bw_session_get_index (session, error) : bw_session_find_index (session);

  if (index == NULL ||
      (others ? !bw_search_index_update (index, bw_session_get_db (session), error)
              : !bw_search_index_tidy (index, TIDY_BUDGET, error)))
    return NULL;

  return others ? GINT_TO_POINTER (TRUE) : NULL;
}

static void
look_ready_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  BwLibrary *self = BW_LIBRARY (object);

  self->looking = FALSE;
  if (bw_library_finish (self, result, bw_library_watch, NULL) != NULL)
    {
      g_autoptr (BwChanges) unknown = bw_changes_new ();

      bw_library_queue_changed (self, unknown);
    }
}

static gboolean
look_cb (gpointer data)
{
  BwLibrary *self = data;

  if (!self->looking)
    {
      self->looking = TRUE;
      bw_library_write_async (self, bw_library_watch, look_job, NULL, NULL, NULL, NULL,
                              look_ready_cb, NULL);
    }

  return G_SOURCE_CONTINUE;
}

/**
 * bw_library_watch:
 *
 * From now on notices within a second when another program has changed the library.
 */
void
bw_library_watch (BwLibrary *self)
{
  g_return_if_fail (BW_IS_LIBRARY (self));

  if (self->watch == 0)
    self->watch = g_timeout_add (WATCH_INTERVAL, look_cb, self);
}
