#include "bw-entry-record.h"

#include "bw-author-record.h"
#include "bw-enclosure.h"

BwEntryRecord *
bw_entry_record_new (void)
{
  BwEntryRecord *self = g_new0 (BwEntryRecord, 1);

  self->contributors = bw_author_record_array_new ();
  self->categories = g_ptr_array_new_with_free_func (g_free);
  self->enclosures = bw_enclosure_array_new ();

  return self;
}

void
bw_entry_record_free (BwEntryRecord *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->published);
  g_free (self->updated);
  g_free (self->summary);
  g_ptr_array_unref (self->contributors);
  g_ptr_array_unref (self->categories);
  g_ptr_array_unref (self->enclosures);
  g_free (self);
}
