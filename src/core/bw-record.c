#include "bw-record.h"

BwRecord *
bw_record_new (BwDocumentKind kind)
{
  BwRecord *self = g_new0 (BwRecord, 1);

  self->kind = kind;
  self->authors = bw_author_record_array_new ();
  self->papers = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_paper_record_free);
  self->tags = g_ptr_array_new_with_free_func (g_free);
  self->aliases = g_ptr_array_new_with_free_func (g_free);
  self->organisations =
    g_ptr_array_new_with_free_func ((GDestroyNotify) bw_organisation_record_free);
  self->mentions = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_mention_record_free);

  return self;
}

void
bw_record_free (BwRecord *self)
{
  if (self == NULL)
    return;

  g_free (self->key);
  g_free (self->title);
  g_free (self->url);
  g_free (self->language);
  bw_person_record_free (self->subject);
  g_ptr_array_unref (self->authors);
  g_ptr_array_unref (self->papers);
  g_ptr_array_unref (self->organisations);
  g_ptr_array_unref (self->mentions);
  bw_body_free (self->body);
  bw_entry_record_free (self->entry);
  g_ptr_array_unref (self->tags);
  g_ptr_array_unref (self->aliases);
  g_free (self);
}

/* Adds an author by a name in reading order. */
void
bw_record_add_author (BwRecord   *self,
                      const char *name)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_add (self->authors, bw_author_record_new (name));
}
