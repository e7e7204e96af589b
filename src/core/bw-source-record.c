#include "bw-source-record.h"

#include "bw-author-record.h"

BwSourceRecord *
bw_source_record_new (const char *kind)
{
  BwSourceRecord *self = g_new0 (BwSourceRecord, 1);

  self->kind = kind;
  self->authors = bw_author_record_array_new ();
  self->contributors = bw_author_record_array_new ();
  self->categories = g_ptr_array_new_with_free_func (g_free);
  self->folder = g_ptr_array_new_with_free_func (g_free);

  return self;
}

void
bw_source_record_free (BwSourceRecord *self)
{
  if (self == NULL)
    return;

  g_free (self->title);
  g_free (self->url);
  g_free (self->feed_id);
  g_free (self->site);
  g_free (self->subtitle);
  g_free (self->language);
  g_free (self->rights);
  g_free (self->published);
  g_free (self->updated);
  g_ptr_array_unref (self->authors);
  g_ptr_array_unref (self->contributors);
  g_ptr_array_unref (self->categories);
  g_ptr_array_unref (self->folder);
  g_free (self);
}
