#include "bw-findings.h"

#include "bw-hint.h"

BwFindings *
bw_findings_new (const char *query)
{
  BwFindings *self = g_new0 (BwFindings, 1);

  self->query = g_strdup (query);
  self->hits = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_hit_free);
  self->hints = bw_hints_new ();
  self->words = g_ptr_array_new_with_free_func (g_free);

  return self;
}

void
bw_findings_free (BwFindings *self)
{
  if (self == NULL)
    return;

  g_free (self->query);
  g_ptr_array_unref (self->hits);
  g_ptr_array_unref (self->hints);
  g_ptr_array_unref (self->words);
  bw_facets_free (self->facets);
  g_free (self);
}
