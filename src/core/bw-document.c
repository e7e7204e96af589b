#include "bw-document.h"

BwDocument *
bw_document_new (void)
{
  BwDocument *self = g_new0 (BwDocument, 1);

  self->authors = bw_author_array_new ();
  self->body = bw_body_new ();
  self->mentions = bw_mention_array_new ();
  self->papers = bw_brief_array_new ();

  return self;
}

void
bw_document_free (BwDocument *self)
{
  if (self == NULL)
    return;

  g_free (self->title);
  g_ptr_array_unref (self->authors);
  g_clear_pointer (&self->source, bw_link_free);
  g_free (self->url);
  g_free (self->key);
  g_free (self->language);
  g_clear_pointer (&self->subject, bw_link_free);
  bw_body_free (self->body);
  g_ptr_array_unref (self->mentions);
  g_ptr_array_unref (self->papers);
  g_strfreev (self->tags);
  g_clear_pointer (&self->entry, bw_entry_record_free);
  g_clear_pointer (&self->previous, bw_link_free);
  g_clear_pointer (&self->next, bw_link_free);
  g_free (self);
}
