#include "bw-facet.h"

/**
 * bw_facet_new:
 * @part: (transfer full)
 */
BwFacet *
bw_facet_new (const char *field,
              const char *label,
              char       *part)
{
  BwFacet *self = g_new0 (BwFacet, 1);

  self->field = field;
  self->label = g_strdup (label);
  self->part = part;

  return self;
}

void
bw_facet_free (BwFacet *self)
{
  if (self == NULL)
    return;

  g_free (self->label);
  g_free (self->part);
  g_free (self);
}
