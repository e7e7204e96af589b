#include "bw-row-pages.h"

#define PAGE_SIZE 64
#define N_PAGES 32 /* kept; the others are read again when they are scrolled to */

typedef struct
{
  guint      number;
  gboolean   wanted;
  GPtrArray *rows; /* BwRow */
} Page;

struct _BwRowPages
{
  GHashTable *pages; /* number -> Page */
  GQueue      recent;     /* Page, that asked for last at the head */
};

static void
page_free (gpointer data)
{
  Page *page = data;

  g_ptr_array_unref (page->rows);
  g_free (page);
}

BwRowPages *
bw_row_pages_new (void)
{
  BwRowPages *self = g_new0 (BwRowPages, 1);

  self->pages = g_hash_table_new_full (NULL, NULL, NULL, page_free);
  g_queue_init (&self->recent);

  return self;
}

void
bw_row_pages_free (BwRowPages *self)
{
  g_queue_clear (&self->recent);
  g_hash_table_unref (self->pages);
  g_free (self);
}

/* Forgets all rows, after the list has changed. */
void
bw_row_pages_clear (BwRowPages *self)
{
  g_return_if_fail (self != NULL);

  g_queue_clear (&self->recent);
  g_hash_table_remove_all (self->pages);
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
    g_ptr_array_add (page->rows, bw_row_new (g_array_index (refs, BwRef, i)));

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

/* Calls @func for each page whose rows have no data, once. */
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
