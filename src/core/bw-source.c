#include "bw-source.h"

BwSource *
bw_source_new (void)
{
  BwSource *self = g_new0 (BwSource, 1);

  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_feed_entry_free);
  self->documents = bw_brief_array_new ();

  return self;
}

void
bw_source_free (BwSource *self)
{
  if (self == NULL)
    return;

  g_free (self->kind);
  g_free (self->title);
  g_free (self->url);
  bw_source_record_free (self->feed);
  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->documents);
  g_free (self);
}
