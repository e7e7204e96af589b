#include "bw-dump-reader.h"

#define MAX_AHEAD 4 /* blocks that are read before they are asked for */
#define N_THREADS 2

/* What a thread of the pool is to do. */
typedef struct
{
  BwDumpBlock *block;
  gboolean     parsed; /* with the mutex held; when pushed: the block is to be freed */
} Slot;

struct _BwDumpReader
{
  BwDumpLines  *lines; /* of the thread that reads */
  const char   *kind;
  GCancellable *cancellable;
  GThread      *thread;
  GThreadPool  *pool;
  GMutex        mutex;
  GCond         cond;
  GQueue        slots;    /* in order, with the mutex held; so the rest */
  GError       *failure; /* that ended the reading */
  gboolean      at_end;
  gboolean      stopped;
};

static void
slot_free (gpointer data)
{
  Slot *slot = data;

  bw_dump_block_free (slot->block);
  g_free (slot);
}

static void
pool_func (gpointer data,
           gpointer user_data)
{
  Slot *slot = data;
  BwDumpReader *self = user_data;

  if (slot->parsed)
    {
      slot_free (slot);
      return;
    }

  bw_dump_block_parse (slot->block, self->kind);
  g_mutex_lock (&self->mutex);
  slot->parsed = TRUE;
  g_cond_broadcast (&self->cond);
  g_mutex_unlock (&self->mutex);
}

/* Returns: whether another block is wanted */
static gboolean
wait_for_room (BwDumpReader *self)
{
  gboolean stopped;

  g_mutex_lock (&self->mutex);
  while (self->slots.length >= MAX_AHEAD && !self->stopped)
    g_cond_wait (&self->cond, &self->mutex);
  stopped = self->stopped;
  g_mutex_unlock (&self->mutex);

  return !stopped;
}

static void
push (BwDumpReader *self,
      BwDumpBlock  *block)
{
  Slot *slot = g_new0 (Slot, 1);

  slot->block = block;
  g_mutex_lock (&self->mutex);
  g_queue_push_tail (&self->slots, slot);
  g_mutex_unlock (&self->mutex);
  g_thread_pool_push (self->pool, slot, NULL);
}

static gpointer
reader_thread (gpointer data)
{
  BwDumpReader *self = data;
  BwDumpBlock *block;
  GError *failure = NULL;

  while (wait_for_room (self) &&
         (block = bw_dump_lines_next (self->lines, self->cancellable, &failure)))
    push (self, block);

  g_mutex_lock (&self->mutex);
  self->at_end = TRUE;
  self->failure = failure;
  g_cond_broadcast (&self->cond);
  g_mutex_unlock (&self->mutex);

  return NULL;
}

/**
 * bw_dump_reader_new:
 * @lines: the reader's until it is freed
 * @kind: of the records, a static string
 */
BwDumpReader *
bw_dump_reader_new (BwDumpLines  *lines,
                    const char   *kind,
                    GCancellable *cancellable)
{
  BwDumpReader *self = g_new0 (BwDumpReader, 1);

  self->lines = lines;
  self->kind = kind;
  g_set_object (&self->cancellable, cancellable);
  g_mutex_init (&self->mutex);
  g_cond_init (&self->cond);
  self->pool = g_thread_pool_new (pool_func, self, N_THREADS, FALSE, NULL);
  self->thread = g_thread_new ("bw-dump", reader_thread, self);

  return self;
}

/* Waits for what is being read and parsed, which nobody asks for. */
void
bw_dump_reader_free (BwDumpReader *self)
{
  g_mutex_lock (&self->mutex);
  self->stopped = TRUE;
  g_cond_broadcast (&self->cond);
  g_mutex_unlock (&self->mutex);
  g_thread_join (self->thread);
  g_thread_pool_free (self->pool, FALSE, TRUE);

  g_queue_clear_full (&self->slots, slot_free);
  g_clear_error (&self->failure);
  g_clear_object (&self->cancellable);
  g_cond_clear (&self->cond);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

static gboolean
is_ready (BwDumpReader *self)
{
  const Slot *first = g_queue_peek_head (&self->slots);

  return first != NULL ? first->parsed : self->at_end;
}

/**
 * bw_dump_reader_wait:
 *
 * Waits for the next block.
 *
 * Returns: whether there is one; `FALSE` at the end, or with @error set. What stands before
 *   that which cannot be read is given out first
 */
gboolean
bw_dump_reader_wait (BwDumpReader  *self,
                     GError       **error)
{
  gboolean found;

  g_return_val_if_fail (self != NULL, FALSE);

  g_mutex_lock (&self->mutex);
  while (!is_ready (self))
    g_cond_wait (&self->cond, &self->mutex);
  found = self->slots.length > 0;
  if (!found && self->failure != NULL)
    g_propagate_error (error, g_steal_pointer (&self->failure));
  g_mutex_unlock (&self->mutex);

  return found;
}

/**
 * bw_dump_reader_take:
 * @has_others: of which kind the block must be
 *
 * Returns: (transfer full) (nullable): the next block if it is parsed and of that kind,
 *   for bw_dump_reader_done()
 */
BwDumpBlock *
bw_dump_reader_take (BwDumpReader *self,
                     gboolean      has_others)
{
  g_autofree Slot *slot = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  g_mutex_lock (&self->mutex);
  if (self->slots.length > 0 && is_ready (self) &&
      ((Slot *) g_queue_peek_head (&self->slots))->block->has_others == has_others)
    slot = g_queue_pop_head (&self->slots);
  g_cond_broadcast (&self->cond);
  g_mutex_unlock (&self->mutex);

  return slot != NULL ? slot->block : NULL;
}

/**
 * bw_dump_reader_done:
 * @block: (transfer full)
 *
 * Frees the block where nobody waits for it: that takes a while.
 */
void
bw_dump_reader_done (BwDumpReader *self,
                     BwDumpBlock  *block)
{
  Slot *slot;

  g_return_if_fail (self != NULL);

  slot = g_new0 (Slot, 1);
  slot->block = block;
  slot->parsed = TRUE;
  g_thread_pool_push (self->pool, slot, NULL);
}
