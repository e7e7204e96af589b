#include "bw-organisation-record.h"

BwOrganisationRecord *
bw_organisation_record_new (const char *name)
{
  BwOrganisationRecord *self = g_new0 (BwOrganisationRecord, 1);

  self->name = g_strdup (name);
  self->variants = g_ptr_array_new_with_free_func (g_free);

  return self;
}

void
bw_organisation_record_free (BwOrganisationRecord *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_free (self->kind);
  g_ptr_array_unref (self->variants);
  g_free (self);
}
