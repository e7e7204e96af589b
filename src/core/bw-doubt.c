#include "bw-doubt.h"

#include <string.h>

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

/* Whether it is one thing that may be two. */
gboolean
bw_doubt_is_of_one (const BwDoubt *self)
{
  return self->kind != BW_KIND_DOCUMENT && self->one->id == self->other->id;
}

BwRef
bw_doubt_get_one (const BwDoubt *self)
{
  return (BwRef){ self->kind == BW_KIND_DOCUMENT ? BW_KIND_PAPER : self->kind, self->one->id };
}

BwRef
bw_doubt_get_other (const BwDoubt *self)
{
  return (BwRef){ self->kind, self->other->id };
}

/* Whether it is a document that may tell a paper. */
gboolean
bw_doubt_is_of_document (const BwDoubt *self)
{
  return self->kind == BW_KIND_DOCUMENT;
}

/* A title is kept before a description, and a name that says more before one that says less. */
static gboolean
keeps_other (const BwDoubt *self)
{
  if (self->one->name_known != self->other->name_known)
    return self->other->name_known;

  return self->kind == BW_KIND_PERSON && strlen (self->other->name) > strlen (self->one->name);
}

/* Returns: what is to stay should the two be one */
BwRef
bw_doubt_get_keep (const BwDoubt *self)
{
  return keeps_other (self) ? bw_doubt_get_other (self) : bw_doubt_get_one (self);
}

/* Returns: what it is to be one with */
BwRef
bw_doubt_get_rest (const BwDoubt *self)
{
  return keeps_other (self) ? bw_doubt_get_one (self) : bw_doubt_get_other (self);
}
