#include "bw-link.h"

BwLink *
bw_link_new (BwKind      kind,
             gint64      id,
             const char *title)
{
  BwLink *self = g_new0 (BwLink, 1);

  self->ref = (BwRef){ kind, id };
  self->title = g_strdup (title);
  self->count = -1;

  return self;
}

void
bw_link_free (BwLink *self)
{
  g_free (self->title);
  g_free (self);
}

/* (transfer full) (element-type BwLink) */
GPtrArray *
bw_link_array_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) bw_link_free);
}
