#include "bw-row-pages.h"

#define PAGE_SIZE 64
#define N_PAGES 32 /* kept; the others are read again when they are scrolled to */
#define N_SEEN 6   /* more than are on the screen, and read again when the list changes */

typedef struct
{
  guint      number;
  gboolean   wanted;
  GPtrArray *rows; /* BwRow */
} Page;

struct _BwRowPages
{
  GHashTable *pages;  /* number -> Page */
  GQueue      recent;      /* Page, that asked for last at the head */
  GHashTable *known;  /* BwRef -> BwRow, before the list changed */
  guint       seen[N_SEEN]; /* numbers of pages, likewise */
  guint       n_seen;
};

static void
page_free (gpointer data)
{
  Page *page = data;

  g_ptr_array_unref (page->rows);
  g_free (page);
}

static guint
hash_ref (gconstpointer key)
{
  const BwRef *ref = key;

  return g_int64_hash (&ref->id) ^ (guint) ref->kind;
}

static gboolean
refs_equal (gconstpointer one,
            gconstpointer other)
{
  const BwRef *a = one;
  const BwRef *b = other;

  return a->kind == b->kind && a->id == b->id;
}

BwRowPages *
bw_row_pages_new (void)
{
  BwRowPages *self = g_new0 (BwRowPages, 1);

  self->pages = g_hash_table_new_full (NULL, NULL, NULL, page_free);
  g_queue_init (&self->recent);
  self->known = g_hash_table_new_full (hash_ref, refs_equal, g_free, g_object_unref);

  return self;
}

void
bw_row_pages_free (BwRowPages *self)
{
  g_queue_clear (&self->recent);
  g_hash_table_unref (self->pages);
  g_hash_table_unref (self->known);
  g_free (self);
}

/* Before a change of the list: what has been kept of the change before is not any more. */
void
bw_row_pages_begin (BwRowPages *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_remove_all (self->known);
  self->n_seen = 0;
  for (GList *link = self->recent.head; link != NULL && self->n_seen < N_SEEN; link = link->next)
    self->seen[self->n_seen++] = ((Page *) link->data)->number;
}

/* Forgets where each row is, after the list has changed. */
void
bw_row_pages_clear (BwRowPages *self)
{
  g_return_if_fail (self != NULL);

  for (GList *link = self->recent.head; link != NULL; link = link->next)
    {
      GPtrArray *rows = ((Page *) link->data)->rows;

      for (guint i = 0; i < rows->len; i++)
        {
          BwRef ref = bw_row_get_ref (g_ptr_array_index (rows, i));

          g_hash_table_replace (self->known, g_memdup2 (&ref, sizeof ref), g_object_ref (g_ptr_array_index (rows, i)));
        }
    }
  g_queue_clear (&self->recent);
  g_hash_table_remove_all (self->pages);
}

static BwRow *
make_row (BwRowPages *self,
          BwRef       ref)
{
  BwRow *known = g_hash_table_lookup (self->known, &ref);

  return known != NULL ? g_object_ref (known) : bw_row_new (ref);
}

static Page *
make_page (BwRowPages *self,
           GArray     *refs,
           guint       number)
{
  Page *page = g_new0 (Page, 1);

  page->number = number;
  page->wanted = TRUE;
  page->rows = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = number * PAGE_SIZE; i < refs->len && i < (number + 1) * PAGE_SIZE; i++)
    g_ptr_array_add (page->rows, make_row (self, g_array_index (refs, BwRef, i)));

  g_hash_table_insert (self->pages, GUINT_TO_POINTER (number), page);
  g_queue_push_head (&self->recent, page);

  return page;
}

static void
drop_oldest (BwRowPages *self)
{
  Page *oldest = g_queue_pop_tail (&self->recent);

  g_hash_table_remove (self->pages, GUINT_TO_POINTER (oldest->number));
}

/**
 * bw_row_pages_get:
 * @refs: (element-type BwRef): what the list holds
 *
 * Returns: (transfer none): the row at @position
 */
BwRow *
bw_row_pages_get (BwRowPages *self,
                  GArray     *refs,
                  guint       position)
{
  guint number = position / PAGE_SIZE;
  Page *page;

  g_return_val_if_fail (self != NULL, NULL);

  page = g_hash_table_lookup (self->pages, GUINT_TO_POINTER (number));
  if (page == NULL)
    {
      if (g_queue_get_length (&self->recent) >= N_PAGES)
        drop_oldest (self);
      page = make_page (self, refs, number);
    }
  else if (g_queue_peek_head (&self->recent) != page)
    {
      g_queue_remove (&self->recent, page);
      g_queue_push_head (&self->recent, page);
    }

  return g_ptr_array_index (page->rows, position % PAGE_SIZE);
}

/* Wants the rows anew that were asked for last before the list changed. */
void
bw_row_pages_renew (BwRowPages *self,
                    GArray     *refs)
{
  g_return_if_fail (self != NULL);

  for (guint i = self->n_seen; i > 0; i--)
    if (self->seen[i - 1] * PAGE_SIZE < refs->len)
      bw_row_pages_get (self, refs, self->seen[i - 1] * PAGE_SIZE);
}

/* Wants the rows of a page once more, if they are still of one. */
void
bw_row_pages_want (BwRowPages *self,
                   GPtrArray  *rows)
{
  g_return_if_fail (self != NULL);

  for (GList *link = self->recent.head; link != NULL; link = link->next)
    if (((Page *) link->data)->rows == rows)
      ((Page *) link->data)->wanted = TRUE;
}

/* Calls @func for each page whose rows are to be read, once. */
void
bw_row_pages_take_wanted (BwRowPages     *self,
                          BwRowPagesFunc  func,
                          gpointer        user_data)
{
  g_return_if_fail (self != NULL);

  for (GList *link = self->recent.head; link != NULL; link = link->next)
    {
      Page *page = link->data;

      if (!page->wanted)
        continue;
      page->wanted = FALSE;
      func (page->rows, user_data);
    }
}
