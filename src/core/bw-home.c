#include "bw-home.h"

BwHome *
bw_home_new (void)
{
  BwHome *self = g_new0 (BwHome, 1);

  self->documents = bw_brief_array_new ();
  self->papers = bw_brief_array_new ();
  self->people = bw_link_array_new ();
  self->news = bw_link_array_new ();
  self->organisations = bw_link_array_new ();
  self->topics = bw_topic_array_new ();
  self->bookmarks = bw_link_array_new ();

  return self;
}

void
bw_home_free (BwHome *self)
{
  g_ptr_array_unref (self->documents);
  g_ptr_array_unref (self->papers);
  g_ptr_array_unref (self->people);
  g_ptr_array_unref (self->news);
  g_ptr_array_unref (self->organisations);
  g_ptr_array_unref (self->topics);
  g_ptr_array_unref (self->bookmarks);
  g_free (self);
}

/* Returns: (transfer container) (element-type BwLink): those of one kind */
GPtrArray *
bw_home_get_news (const BwHome *self,
                  BwKind        kind)
{
  GPtrArray *links = g_ptr_array_new ();

  for (guint i = 0; i < self->news->len; i++)
    if (((const BwLink *) g_ptr_array_index (self->news, i))->ref.kind == kind)
      g_ptr_array_add (links, g_ptr_array_index (self->news, i));

  return links;
}
