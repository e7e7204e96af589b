#pragma once

#include <gio/gio.h>

#include "bw-session.h"

G_BEGIN_DECLS

/**
 * BwWorker:
 *
 * Threads, each with its own session of one library, that take tasks in order. The
 * library has one writing worker of one thread and one reading worker of three.
 */
typedef struct _BwWorker BwWorker;

/**
 * BwGate:
 *
 * Lets readers wait until the writer has opened the library, and made it where there
 * was none.
 */
typedef struct
{
  GMutex   mutex;
  GCond    cond;
  gboolean open;
} BwGate;

void bw_gate_init  (BwGate *self);
void bw_gate_clear (BwGate *self);
void bw_gate_open  (BwGate *self);
void bw_gate_wait  (BwGate *self);

/**
 * BwJob:
 * @data: the task's data
 *
 * Runs on a worker's thread.
 *
 * Returns: what the task gives, freed by the function the task was pushed with; or
 *   `NULL` with @error set
 */
typedef gpointer (*BwJob) (BwSession     *session,
                           gpointer       data,
                           GCancellable  *cancellable,
                           GError       **error);

BwWorker *bw_worker_new  (const char      *path,
                          BwDbMode         mode,
                          guint            n_threads,
                          BwGate          *gate,
                          GError         **error) G_GNUC_WARN_UNUSED_RESULT;
void      bw_worker_free (BwWorker        *self);
void      bw_worker_push (BwWorker        *self,
                          GTask           *task,
                          BwJob            job,
                          GDestroyNotify   free_result);
gpointer  bw_worker_call (BwWorker        *self,
                          BwJob            job,
                          gpointer         data,
                          GCancellable    *cancellable,
                          GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwWorker, bw_worker_free)

G_END_DECLS
