#include "bw-paper.h"

BwPaper *
bw_paper_new (void)
{
  BwPaper *self = g_new0 (BwPaper, 1);

  self->authors = bw_author_array_new ();
  self->contributors = bw_author_array_new ();
  self->fields = bw_field_array_new ();
  self->identifiers = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_identifier_free);
  self->affiliations = bw_link_array_new ();
  self->references = bw_link_array_new ();
  self->cited_by = bw_link_array_new ();
  self->cites_people = bw_link_array_new ();
  self->citation_count = -1;
  self->mentions = bw_mention_array_new ();
  self->seen_in = bw_sighting_array_new ();

  return self;
}

void
bw_paper_free (BwPaper *self)
{
  if (self == NULL)
    return;

  g_free (self->title);
  g_free (self->type);
  g_ptr_array_unref (self->authors);
  g_strfreev (self->categories);
  g_free (self->venue);
  g_free (self->abstract);
  g_free (self->summary);
  g_free (self->language);
  g_ptr_array_unref (self->contributors);
  g_strfreev (self->keywords);
  g_ptr_array_unref (self->fields);
  g_ptr_array_unref (self->identifiers);
  g_strfreev (self->urls);
  g_ptr_array_unref (self->affiliations);
  g_ptr_array_unref (self->references);
  g_ptr_array_unref (self->cited_by);
  g_ptr_array_unref (self->cites_people);
  g_ptr_array_unref (self->mentions);
  g_ptr_array_unref (self->seen_in);
  g_clear_pointer (&self->similar, g_ptr_array_unref);
  g_free (self);
}
