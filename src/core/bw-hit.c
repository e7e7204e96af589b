#include "bw-hit.h"

void
bw_hit_free (BwHit *self)
{
  g_free (self->title);
  g_free (self->snippet);
  g_free (self->byline);
  g_free (self);
}
