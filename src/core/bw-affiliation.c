#include "bw-affiliation.h"

void
bw_affiliation_free (BwAffiliation *self)
{
  g_free (self->name);
  g_free (self->kind);
  g_free (self);
}

/* (transfer full) (element-type BwAffiliation) */
GPtrArray *
bw_affiliation_array_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) bw_affiliation_free);
}
