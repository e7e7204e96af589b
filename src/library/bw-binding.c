#include "bw-binding.h"

BwBinding *
bw_binding_new (void)
{
  BwBinding *self = g_new0 (BwBinding, 1);

  self->pieces = g_array_new (FALSE, FALSE, sizeof (gint64));

  return self;
}

void
bw_binding_free (BwBinding *self)
{
  g_array_unref (self->pieces);
  g_free (self);
}
