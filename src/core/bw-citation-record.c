#include "bw-citation-record.h"

/**
 * bw_citation_record_new:
 * @paper: (transfer full): the cited work
 */
BwCitationRecord *
bw_citation_record_new (BwPaperRecord *paper)
{
  BwCitationRecord *self = g_new0 (BwCitationRecord, 1);

  self->paper = paper;
  self->contexts = g_ptr_array_new_with_free_func (g_free);
  self->intents = g_ptr_array_new_with_free_func (g_free);

  return self;
}

void
bw_citation_record_free (BwCitationRecord *self)
{
  if (self == NULL)
    return;

  bw_paper_record_free (self->paper);
  g_ptr_array_unref (self->contexts);
  g_ptr_array_unref (self->intents);
  g_free (self);
}
