#include "bw-organisation.h"

BwOrganisation *
bw_organisation_new (void)
{
  BwOrganisation *self = g_new0 (BwOrganisation, 1);

  self->people = bw_link_array_new ();
  self->papers = bw_brief_array_new ();
  self->mentions = bw_mention_array_new ();

  return self;
}

void
bw_organisation_free (BwOrganisation *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_strfreev (self->variants);
  g_strfreev (self->kinds);
  g_ptr_array_unref (self->people);
  g_ptr_array_unref (self->papers);
  g_ptr_array_unref (self->mentions);
  bw_news_free (self->news);
  g_free (self);
}
