#include "bw-html-arena.h"

#define CHUNK_SIZE ((gsize) 256 * 1024)
#define ALIGNMENT ((gsize) 16)
#define ALLOCATIONS_PER_LOOK 256 /* at the clock */

struct _BwHtmlArena
{
  GPtrArray *chunks;
  char      *next;
  gsize      left;    /* bytes of the last chunk */
  gsize      allowed; /* bytes that may still be asked for */
  gint64     deadline;
  guint      n_allocations;
};

/**
 * bw_html_arena_new:
 * @max_size: bytes that it gives at most
 * @max_time: microseconds from now for which it gives any
 */
BwHtmlArena *
bw_html_arena_new (gsize  max_size,
                   gint64 max_time)
{
  BwHtmlArena *self = g_new0 (BwHtmlArena, 1);

  self->chunks = g_ptr_array_new_with_free_func (g_free);
  self->allowed = max_size;
  self->deadline = g_get_monotonic_time () + max_time;

  return self;
}

void
bw_html_arena_free (BwHtmlArena *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->chunks);
  g_free (self);
}

/* What is large has a chunk of its own, and leaves the last chunk as it is. */
static gpointer
add_chunk (BwHtmlArena *self,
           gsize        size)
{
  char *chunk = g_malloc (MAX (size, CHUNK_SIZE));

  g_ptr_array_add (self->chunks, chunk);
  if (size < CHUNK_SIZE)
    {
      self->next = chunk + size;
      self->left = CHUNK_SIZE - size;
    }

  return chunk;
}

/**
 * bw_html_arena_allocate:
 *
 * Returns: (transfer none) (nullable): memory, or `NULL` when the limit of size or of
 *   time is reached
 */
gpointer
bw_html_arena_allocate (BwHtmlArena *self,
                        gsize        size)
{
  gpointer memory;

  size = (MAX (size, 1) + ALIGNMENT - 1) & ~(ALIGNMENT - 1);
  if (size > self->allowed)
    return NULL;
  if (++self->n_allocations % ALLOCATIONS_PER_LOOK == 0 &&
      g_get_monotonic_time () > self->deadline)
    return NULL;

  self->allowed -= size;
  if (size > self->left)
    return add_chunk (self, size);

  memory = self->next;
  self->next += size;
  self->left -= size;

  return memory;
}
