#include "bw-news.h"

static void
item_free (gpointer data)
{
  BwNewsItem *item = data;

  g_free (item->title);
  g_clear_pointer (&item->document, bw_sighting_free);
  g_free (item);
}

BwNews *
bw_news_new (gint64 since,
             gint64 now)
{
  BwNews *self = g_new0 (BwNews, 1);

  self->since = since;
  self->now = now;
  for (int part = 0; part < BW_NEWS_N_PARTS; part++)
    self->parts[part] = g_ptr_array_new_with_free_func (item_free);

  return self;
}

void
bw_news_free (BwNews *self)
{
  if (self == NULL)
    return;

  for (int part = 0; part < BW_NEWS_N_PARTS; part++)
    g_ptr_array_unref (self->parts[part]);
  g_free (self);
}

/**
 * bw_news_add:
 * @title: (nullable)
 *
 * Returns: (transfer none): what was added, without a document yet
 */
BwNewsItem *
bw_news_add (BwNews     *self,
             BwNewsPart  part,
             BwRef       ref,
             const char *title)
{
  BwNewsItem *item = g_new0 (BwNewsItem, 1);

  item->ref = ref;
  item->title = g_strdup (title);
  g_ptr_array_add (self->parts[part], item);

  return item;
}

/* Returns: how much is new in all */
guint
bw_news_get_n (const BwNews *self)
{
  guint n = 0;

  for (int part = 0; part < BW_NEWS_N_PARTS; part++)
    n += self->parts[part]->len;

  return n;
}
