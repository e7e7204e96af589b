#include "bw-parse-pool.h"

#include <glib/gstdio.h>

#include "bw-file-loader.h"
#include "bw-reader.h"

#define MAX_THREADS 4
#define AHEAD_PER_THREAD 2

typedef struct
{
  BwParsed *parsed;
  GBytes   *bytes; /* of what is in no file */
  guint64   size;
  gboolean  ready; /* with the mutex held */
} Slot;

struct _BwParsePool
{
  char          *kind;
  BwReadContext  context;
  GCancellable  *cancellable;
  GThreadPool   *threads;
  guint          max_ahead;

  GPtrArray     *slots; /* Slot, in the order in which they were added */
  guint          n_pushed;
  guint          n_taken;
  guint64        size;
  guint64        size_taken;
  double         begin; /* of the whole import, that its files are */
  double         end;

  GMutex         mutex;
  GCond          cond;
};

void
bw_parsed_free (BwParsed *self)
{
  g_free (self->path);
  bw_reading_free (self->reading);
  g_clear_error (&self->error);
  g_free (self);
}

static void
slot_free (gpointer data)
{
  Slot *slot = data;

  g_clear_pointer (&slot->parsed, bw_parsed_free);
  g_clear_pointer (&slot->bytes, g_bytes_unref);
  g_free (slot);
}

static BwReading *
read_bytes (BwParsePool *self,
            BwParsed    *parsed,
            GBytes      *bytes)
{
  g_autofree char *name = g_path_get_basename (parsed->path);
  BwReadContext context = self->context;

  context.name = name;

  return bw_reader_read (bytes, self->kind, &context, &parsed->error);
}

/* Before it is read: what changes meanwhile is read again. */
static void
look (BwParsed *parsed)
{
  GStatBuf info;

  if (parsed->is_bytes || g_stat (parsed->path, &info) != 0)
    return;

  parsed->size = info.st_size;
  parsed->changed = ((gint64) info.st_mtim.tv_sec * G_USEC_PER_SEC) + (info.st_mtim.tv_nsec / 1000);
}

static void
parse (BwParsePool *self,
       Slot        *slot)
{
  BwParsed *parsed = slot->parsed;
  g_autoptr (GBytes) bytes = NULL;

  if (g_cancellable_set_error_if_cancelled (self->cancellable, &parsed->error))
    return;

  look (parsed);
  bytes = slot->bytes != NULL
            ? bw_file_loader_unpack (slot->bytes, self->cancellable, &parsed->error)
            : bw_file_loader_load (parsed->path, self->cancellable, &parsed->error);
  if (bytes != NULL)
    parsed->reading = read_bytes (self, parsed, bytes);
}

static void
parse_func (gpointer data,
            gpointer user_data)
{
  BwParsePool *self = user_data;
  Slot *slot = data;

  parse (self, slot);

  g_mutex_lock (&self->mutex);
  slot->ready = TRUE;
  g_cond_broadcast (&self->cond);
  g_mutex_unlock (&self->mutex);
}

/**
 * bw_parse_pool_new:
 * @kind: (nullable): what to read the files as
 * @context: what else is known of all files; it must stay
 */
BwParsePool *
bw_parse_pool_new (const char          *kind,
                   const BwReadContext *context,
                   GCancellable        *cancellable)
{
  BwParsePool *self = g_new0 (BwParsePool, 1);
  guint n_threads = CLAMP (g_get_num_processors (), 1, MAX_THREADS);

  self->kind = g_strdup (kind);
  self->context = *context;
  self->end = 1;
  self->cancellable = cancellable != NULL ? g_object_ref (cancellable) : NULL;
  self->threads = g_thread_pool_new (parse_func, self, (int) n_threads, FALSE, NULL);
  self->max_ahead = n_threads * AHEAD_PER_THREAD;
  self->slots = g_ptr_array_new_with_free_func (slot_free);
  g_mutex_init (&self->mutex);
  g_cond_init (&self->cond);

  return self;
}

/* Waits for what is being parsed; what was not begun is not. */
void
bw_parse_pool_free (BwParsePool *self)
{
  g_thread_pool_free (self->threads, TRUE, TRUE);
  g_ptr_array_unref (self->slots);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->cond);
  g_clear_object (&self->cancellable);
  g_free (self->kind);
  g_free (self);
}

static void
add_slot (BwParsePool *self,
          const char  *path,
          GBytes      *bytes,
          guint64      size)
{
  Slot *slot = g_new0 (Slot, 1);

  slot->parsed = g_new0 (BwParsed, 1);
  slot->parsed->path = g_strdup (path);
  slot->parsed->is_bytes = bytes != NULL;
  slot->bytes = bytes != NULL ? g_bytes_ref (bytes) : NULL;
  slot->size = MAX (size, 1);
  self->size += slot->size;
  g_ptr_array_add (self->slots, slot);
}

/* Adds a file; all is added before the first is taken. */
void
bw_parse_pool_add_path (BwParsePool *self,
                        const char  *path)
{
  GStatBuf info;

  g_return_if_fail (self != NULL);

  add_slot (self, path, NULL, g_stat (path, &info) == 0 ? (guint64) info.st_size : 0);
}

void
bw_parse_pool_add_bytes (BwParsePool *self,
                         GBytes      *bytes,
                         const char  *name)
{
  g_return_if_fail (self != NULL);

  add_slot (self, name, bytes, g_bytes_get_size (bytes));
}

/* Says which part of a larger import the files of the pool are, from 0 to 1. */
void
bw_parse_pool_set_span (BwParsePool *self,
                        double       begin,
                        double       end)
{
  self->begin = begin;
  self->end = end;
}

/**
 * bw_parse_pool_next:
 *
 * Waits until the next file has been parsed.
 *
 * Returns: (transfer full) (nullable): the file, or `NULL` after the last one
 */
BwParsed *
bw_parse_pool_next (BwParsePool *self)
{
  BwParsed *parsed;
  Slot *slot;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->n_taken == self->slots->len)
    return NULL;

  while (self->n_pushed < self->slots->len && self->n_pushed < self->n_taken + self->max_ahead)
    g_thread_pool_push (self->threads, g_ptr_array_index (self->slots, self->n_pushed++), NULL);

  slot = g_ptr_array_index (self->slots, self->n_taken++);
  g_mutex_lock (&self->mutex);
  while (!slot->ready)
    g_cond_wait (&self->cond, &self->mutex);
  g_mutex_unlock (&self->mutex);

  parsed = g_steal_pointer (&slot->parsed);
  parsed->fraction = self->begin + ((self->end - self->begin) * (double) self->size_taken /
                                    (double) self->size);
  self->size_taken += slot->size;

  return parsed;
}
