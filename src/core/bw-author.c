#include "bw-author.h"

void
bw_author_free (BwAuthor *self)
{
  g_free (self->name);
  g_free (self->given);
  g_free (self->family);
  g_free (self->role);
  g_free (self);
}

/* (transfer full) (element-type BwAuthor) */
GPtrArray *
bw_author_array_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) bw_author_free);
}
