#include "bw-part.h"

BwPart *
bw_part_new (void)
{
  return g_new0 (BwPart, 1);
}

static void
part_free (gpointer data)
{
  BwPart *part = data;

  g_free (part->key);
  g_free (part->name);
  g_free (part->title);
  g_free (part->detail);
  g_free (part);
}

BwParts *
bw_parts_new (BwRef ref)
{
  BwParts *self = g_new0 (BwParts, 1);

  self->ref = ref;
  self->list = g_ptr_array_new_with_free_func (part_free);

  return self;
}

void
bw_parts_free (BwParts *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_ptr_array_unref (self->list);
  g_free (self);
}
