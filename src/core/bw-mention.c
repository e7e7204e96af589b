#include "bw-mention.h"

#include "bw-link.h"

/* Returns: (nullable): `NULL` for what was not found */
const char *
bw_found_to_string (BwFound found)
{
  switch (found)
    {
    case BW_FOUND_NAMED:
      return "named";
    case BW_FOUND_CONFIRMED:
      return "confirmed";
    case BW_FOUND_NOT:
    default:
      return NULL;
    }
}

BwMention *
bw_mention_new (void)
{
  BwMention *self = g_new0 (BwMention, 1);

  self->affiliations = bw_link_array_new ();

  return self;
}

void
bw_mention_free (BwMention *self)
{
  g_free (self->document_title);
  g_free (self->title);
  g_free (self->label);
  g_free (self->role);
  g_free (self->section);
  g_free (self->excerpt);
  g_free (self->opinion);
  g_free (self->url);
  g_ptr_array_unref (self->affiliations);
  g_free (self->folder);
  g_free (self->name);
  g_free (self);
}

/* (transfer full) (element-type BwMention) */
GPtrArray *
bw_mention_array_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) bw_mention_free);
}
