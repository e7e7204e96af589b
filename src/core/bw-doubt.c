#include "bw-doubt.h"

BwDoubt *
bw_doubt_new (gint64 id)
{
  BwDoubt *self = g_new0 (BwDoubt, 1);

  self->id = id;
  self->clues = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_clue_free);

  return self;
}

void
bw_doubt_free (BwDoubt *self)
{
  if (self == NULL)
    return;

  bw_traits_free (self->one);
  bw_traits_free (self->other);
  g_ptr_array_unref (self->clues);
  g_free (self);
}

BwRef
bw_doubt_get_one (const BwDoubt *self)
{
  return (BwRef){ self->kind, self->one->id };
}

BwRef
bw_doubt_get_other (const BwDoubt *self)
{
  return (BwRef){ self->kind, self->other->id };
}
