#include "bw-sighting.h"

void
bw_sighting_free (BwSighting *self)
{
  g_free (self->title);
  g_free (self->source);
  g_free (self->subject);
  g_free (self->relation);
  g_free (self);
}

/* (transfer full) (element-type BwSighting) */
GPtrArray *
bw_sighting_array_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) bw_sighting_free);
}
