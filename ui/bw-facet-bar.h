#pragma once

#include <adwaita.h>

#include "bw-facets.h"

G_BEGIN_DECLS

#define BW_TYPE_FACET_BAR (bw_facet_bar_get_type ())

G_DECLARE_FINAL_TYPE (BwFacetBar, bw_facet_bar, BW, FACET_BAR, AdwBin)

void bw_facet_bar_show (BwFacetBar     *self,
                        const BwFacets *facets);

G_END_DECLS
