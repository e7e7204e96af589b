#include "bw-feed-batch.h"

#include "bw-feed-item.h"

#define N_THREADS 2
#define WORTH_THREADS 8 /* entries */

typedef struct
{
  const BwXmlElement *element;
  BwReading          *warned; /* that has its warnings, and nothing else */
  BwRecord           *record;
} Item;

struct _BwFeedBatch
{
  BwSourceRecord *source;
  const char     *base_url;
  GArray         *items; /* Item */
};

static void
item_clear (gpointer data)
{
  Item *item = data;

  bw_reading_free (item->warned);
  g_clear_pointer (&item->record, bw_record_free);
}

/**
 * bw_feed_batch_new:
 * @source: the feed; it is to stay, as @base_url is
 * @base_url: (nullable): where addresses are relative to if nothing else is stated
 */
BwFeedBatch *
bw_feed_batch_new (BwSourceRecord *source,
                   const char     *base_url)
{
  BwFeedBatch *self = g_new0 (BwFeedBatch, 1);

  self->source = source;
  self->base_url = base_url;
  self->items = g_array_new (FALSE, TRUE, sizeof (Item));
  g_array_set_clear_func (self->items, item_clear);

  return self;
}

void
bw_feed_batch_free (BwFeedBatch *self)
{
  g_array_unref (self->items);
  g_free (self);
}

void
bw_feed_batch_add (BwFeedBatch        *self,
                   const BwXmlElement *element)
{
  Item item = { .element = element };

  g_array_append_val (self->items, item);
}

static void
read_func (gpointer data,
           gpointer user_data)
{
  Item *item = data;
  const BwFeedBatch *self = user_data;

  item->warned = bw_reading_new (NULL);
  item->record = bw_feed_item_new (item->element, item->warned, self->source, self->base_url);
}

static void
read_all (BwFeedBatch *self)
{
  GThreadPool *threads = self->items->len >= WORTH_THREADS
                           ? g_thread_pool_new (read_func, self, N_THREADS, FALSE, NULL)
                           : NULL;

  for (guint i = 0; i < self->items->len; i++)
    {
      Item *item = &g_array_index (self->items, Item, i);

      if (threads != NULL)
        g_thread_pool_push (threads, item, NULL);
      else
        read_func (item, self);
    }
  if (threads != NULL)
    g_thread_pool_free (threads, FALSE, TRUE);
}

/**
 * bw_feed_batch_read:
 * @reading: gets the warnings, in the order of the entries
 *
 * Returns: how many entries there are, for bw_feed_batch_steal()
 */
guint
bw_feed_batch_read (BwFeedBatch *self,
                    BwReading   *reading)
{
  read_all (self);
  for (guint i = 0; i < self->items->len; i++)
    bw_reading_take_warnings (reading, g_array_index (self->items, Item, i).warned);

  return self->items->len;
}

/**
 * bw_feed_batch_steal:
 * @element: (out) (transfer none): which the entry was read from
 *
 * Returns: (transfer full): the entry, once
 */
BwRecord *
bw_feed_batch_steal (BwFeedBatch         *self,
                     guint                index,
                     const BwXmlElement **element)
{
  Item *item = &g_array_index (self->items, Item, index);

  *element = item->element;

  return g_steal_pointer (&item->record);
}
