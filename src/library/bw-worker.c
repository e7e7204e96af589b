#include "bw-worker.h"

struct _BwWorker
{
  char        *path;
  BwDbMode     mode;
  GAsyncQueue *queue; /* Order */
  GPtrArray   *threads;
  BwGate      *gate;
};

void
bw_gate_init (BwGate *self)
{
  g_mutex_init (&self->mutex);
  g_cond_init (&self->cond);
  self->open = FALSE;
}

void
bw_gate_clear (BwGate *self)
{
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->cond);
}

void
bw_gate_open (BwGate *self)
{
  g_mutex_lock (&self->mutex);
  self->open = TRUE;
  g_cond_broadcast (&self->cond);
  g_mutex_unlock (&self->mutex);
}

void
bw_gate_wait (BwGate *self)
{
  g_mutex_lock (&self->mutex);
  while (!self->open)
    g_cond_wait (&self->cond, &self->mutex);
  g_mutex_unlock (&self->mutex);
}

/* Somebody who waits for a job on a thread of their own. */
typedef struct
{
  GMutex        mutex;
  GCond         cond;
  gboolean      done;
  gpointer      data;
  GCancellable *cancellable;
  gpointer      result;
  GError       *error;
} Call;

/* Has a task or a call; one that has neither asks a thread to stop. */
typedef struct
{
  GTask          *task;
  Call           *call;
  BwJob           job;
  GDestroyNotify  free_result;
} Order;

static gboolean
remove_cb (gpointer data)
{
  return G_SOURCE_REMOVE;
}

/*
 * Drops a task where it was made. Dropping it here could finalize its source object,
 * and with it this very thread, on this thread.
 */
static void
release_task (GTask *task)
{
  g_autoptr (GSource) idle = g_idle_source_new ();

  g_source_set_callback (idle, remove_cb, task, g_object_unref);
  g_source_attach (idle, g_task_get_context (task));
}

static void
finish_task (Order    *order,
             gpointer  result,
             GError   *error)
{
  if (error != NULL)
    g_task_return_error (order->task, error);
  else
    g_task_return_pointer (order->task, result, order->free_result);
  release_task (order->task);
}

static void
finish_call (Call     *call,
             gpointer  result,
             GError   *error)
{
  g_mutex_lock (&call->mutex);
  call->result = result;
  call->error = error;
  call->done = TRUE;
  g_cond_signal (&call->cond);
  g_mutex_unlock (&call->mutex);
}

static gpointer
run_job (Order      *order,
         BwSession  *session,
         GError    **error)
{
  GCancellable *cancellable = order->task != NULL ? g_task_get_cancellable (order->task)
                                                  : order->call->cancellable;
  gpointer data = order->task != NULL ? g_task_get_task_data (order->task) : order->call->data;
  gpointer result;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  bw_session_set_cancellable (session, cancellable);
  result = order->job (session, data, cancellable, error);
  bw_session_set_cancellable (session, NULL);

  return result;
}

/*
 * A library that cannot be opened is tried again for each task: another program may
 * have held it. One that was not there may be there by now.
 */
static void
ensure_session (BwWorker   *self,
                BwSession **session,
                GError    **error)
{
  if (*session != NULL && bw_db_is_stand_in (bw_session_get_db (*session)) &&
      g_file_test (self->path, G_FILE_TEST_EXISTS))
    g_clear_pointer (session, bw_session_free);
  if (*session == NULL)
    *session = bw_session_new (self->path, self->mode, error);
}

static void
take_order (BwWorker   *self,
            Order      *order,
            BwSession **session)
{
  GError *error = NULL;
  gpointer result = NULL;

  ensure_session (self, session, &error);
  if (*session != NULL)
    result = run_job (order, *session, &error);

  if (order->task != NULL)
    finish_task (order, result, error);
  else
    finish_call (order->call, result, error);
}

static gpointer
worker_thread (gpointer data)
{
  BwWorker *self = data;
  g_autoptr (BwSession) session = NULL;

  if (self->mode == BW_DB_READ_WRITE)
    {
      ensure_session (self, &session, NULL);
      bw_gate_open (self->gate);
    }
  else
    bw_gate_wait (self->gate);

  for (;;)
    {
      g_autofree Order *order = g_async_queue_pop (self->queue);

      if (order->job == NULL)
        return NULL;

      take_order (self, order, &session);
    }
}

/**
 * bw_worker_new:
 * @gate: the one who writes opens it, those who read wait for it
 */
BwWorker *
bw_worker_new (const char  *path,
               BwDbMode     mode,
               guint        n_threads,
               BwGate      *gate,
               GError     **error)
{
  g_autoptr (BwWorker) self = g_new0 (BwWorker, 1);

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (mode == BW_DB_READ_ONLY || n_threads == 1, NULL);

  self->path = g_strdup (path);
  self->mode = mode;
  self->gate = gate;
  self->queue = g_async_queue_new ();
  self->threads = g_ptr_array_new ();

  for (guint i = 0; i < n_threads; i++)
    {
      GThread *thread = g_thread_try_new ("bw-db", worker_thread, self, error);

      if (thread == NULL)
        return NULL;

      g_ptr_array_add (self->threads, thread);
    }

  return g_steal_pointer (&self);
}

static void
push_order (BwWorker       *self,
            GTask          *task,
            Call           *call,
            BwJob           job,
            GDestroyNotify  free_result)
{
  Order *order = g_new (Order, 1);

  order->task = task;
  order->call = call;
  order->job = job;
  order->free_result = free_result;

  g_async_queue_push (self->queue, order);
}

/**
 * bw_worker_push:
 * @job: what is done with the task's data
 * @free_result: (nullable): frees what @job gives, should nobody take it
 */
void
bw_worker_push (BwWorker       *self,
                GTask          *task,
                BwJob           job,
                GDestroyNotify  free_result)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (G_IS_TASK (task));
  g_return_if_fail (job != NULL);

  push_order (self, g_object_ref (task), NULL, job, free_result);
}

/**
 * bw_worker_call:
 * @data: for @job
 *
 * Has a job done and waits until it is. It is for threads of their own, never for the
 * main thread or a worker's.
 *
 * Returns: (nullable): what @job gave
 */
gpointer
bw_worker_call (BwWorker      *self,
                BwJob          job,
                gpointer       data,
                GCancellable  *cancellable,
                GError       **error)
{
  Call call = { .data = data, .cancellable = cancellable };

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (job != NULL, NULL);

  g_mutex_init (&call.mutex);
  g_cond_init (&call.cond);
  push_order (self, NULL, &call, job, NULL);

  g_mutex_lock (&call.mutex);
  while (!call.done)
    g_cond_wait (&call.cond, &call.mutex);
  g_mutex_unlock (&call.mutex);

  g_mutex_clear (&call.mutex);
  g_cond_clear (&call.cond);
  if (call.error != NULL)
    g_propagate_error (error, call.error);

  return call.result;
}

/**
 * bw_worker_free:
 *
 * Lets the threads finish what was pushed, then joins them. It blocks, so it must not
 * be called from a worker thread.
 */
void
bw_worker_free (BwWorker *self)
{
  for (guint i = 0; i < self->threads->len; i++)
    push_order (self, NULL, NULL, NULL, NULL);

  for (guint i = 0; i < self->threads->len; i++)
    g_thread_join (g_ptr_array_index (self->threads, i));

  g_ptr_array_unref (self->threads);
  g_async_queue_unref (self->queue);
  g_free (self->path);
  g_free (self);
}
