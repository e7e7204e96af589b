#include "bw-source.h"

BwSource *
bw_source_new (void)
{
  BwSource *self = g_new0 (BwSource, 1);

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
  g_ptr_array_unref (self->documents);
  g_free (self);
}
