#include "bw-item.h"

void
bw_item_free (BwItem *self)
{
  if (self == NULL)
    return;

  bw_paper_free (self->paper);
  bw_person_free (self->person);
  bw_organisation_free (self->organisation);
  bw_document_free (self->document);
  bw_source_free (self->source);
  g_clear_pointer (&self->joined, g_ptr_array_unref);
  g_clear_pointer (&self->imports, g_ptr_array_unref);
  g_free (self);
}

BwRef
bw_item_get_ref (const BwItem *self)
{
  g_return_val_if_fail (self != NULL, ((BwRef){ BW_KIND_NONE, 0 }));

  switch (self->kind)
    {
    case BW_KIND_PAPER:
      return (BwRef){ self->kind, self->paper->id };
    case BW_KIND_PERSON:
      return (BwRef){ self->kind, self->person->id };
    case BW_KIND_ORGANISATION:
      return (BwRef){ self->kind, self->organisation->id };
    case BW_KIND_DOCUMENT:
      return (BwRef){ self->kind, self->document->id };
    case BW_KIND_SOURCE:
      return (BwRef){ self->kind, self->source->id };
    case BW_KIND_NONE:
    default:
      return (BwRef){ BW_KIND_NONE, 0 };
    }
}

/* Returns: (transfer none): its title or name; a document without one has its source's */
const char *
bw_item_get_title (const BwItem *self)
{
  g_return_val_if_fail (self != NULL, "");

  switch (self->kind)
    {
    case BW_KIND_PAPER:
      return self->paper->title;
    case BW_KIND_PERSON:
      return self->person->name;
    case BW_KIND_ORGANISATION:
      return self->organisation->name;
    case BW_KIND_DOCUMENT:
      return self->document->title != NULL ? self->document->title : self->document->source->title;
    case BW_KIND_SOURCE:
      return self->source->title;
    case BW_KIND_NONE:
    default:
      return "";
    }
}

gboolean
bw_item_is_bookmarked (const BwItem *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return (self->paper != NULL && self->paper->bookmarked) ||
         (self->person != NULL && self->person->bookmarked) ||
         (self->organisation != NULL && self->organisation->bookmarked) ||
         (self->document != NULL && self->document->bookmarked) ||
         (self->source != NULL && self->source->bookmarked);
}
