#include "bw-enclosure.h"

BwEnclosure *
bw_enclosure_new (const char *url,
                  const char *type,
                  gint64      length)
{
  BwEnclosure *self = g_new0 (BwEnclosure, 1);

  self->url = g_strdup (url);
  self->type = g_strdup (type);
  self->length = length;

  return self;
}

void
bw_enclosure_free (BwEnclosure *self)
{
  g_free (self->url);
  g_free (self->type);
  g_free (self);
}

GPtrArray *
bw_enclosure_array_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) bw_enclosure_free);
}
