#include "bw-facets.h"

BwFacets *
bw_facets_new (void)
{
  BwFacets *self = g_new0 (BwFacets, 1);

  self->all = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_facet_free);

  return self;
}

void
bw_facets_free (BwFacets *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->all);
  g_free (self);
}

/* Returns: whether asking for the facet, or for it no more, changes what is found */
gboolean
bw_facets_narrow (const BwFacets *self,
                  const BwFacet  *facet)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (facet != NULL, FALSE);

  return facet->set || self->partial || facet->count < self->total;
}
