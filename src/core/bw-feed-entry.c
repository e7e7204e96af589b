#include "bw-feed-entry.h"

BwFeedEntry *
bw_feed_entry_new (void)
{
  BwFeedEntry *self = g_new0 (BwFeedEntry, 1);

  self->authors = bw_author_record_array_new ();

  return self;
}

void
bw_feed_entry_free (BwFeedEntry *self)
{
  if (self == NULL)
    return;

  g_free (self->title);
  g_free (self->url);
  g_ptr_array_unref (self->authors);
  bw_entry_record_free (self->record);
  g_free (self->content);
  g_free (self);
}
