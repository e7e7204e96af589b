#pragma once

#include "bw-facet.h"

G_BEGIN_DECLS

/**
 * BwFacets:
 * @all: (element-type BwFacet): those of one field together, the most frequent first
 * @total: how many things were counted
 * @partial: whether there are, or may be, more: then each count is the least that it can be
 *
 * The facets of what a search found.
 */
typedef struct
{
  GPtrArray *all;
  guint      total;
  gboolean   partial;
} BwFacets;

BwFacets *bw_facets_new    (void) G_GNUC_WARN_UNUSED_RESULT;
void      bw_facets_free   (BwFacets       *self);
gboolean  bw_facets_narrow (const BwFacets *self,
                            const BwFacet  *facet);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwFacets, bw_facets_free)

G_END_DECLS
