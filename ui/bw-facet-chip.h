#pragma once

#include <gtk/gtk.h>

#include "bw-facet.h"

G_BEGIN_DECLS

#define BW_TYPE_FACET_CHIP (bw_facet_chip_get_type ())

G_DECLARE_FINAL_TYPE (BwFacetChip, bw_facet_chip, BW, FACET_CHIP, GtkToggleButton)

GtkWidget  *bw_facet_chip_new      (void) G_GNUC_WARN_UNUSED_RESULT;
void        bw_facet_chip_show     (BwFacetChip   *self,
                                    const BwFacet *facet,
                                    gboolean       more);
const char *bw_facet_chip_get_part (BwFacetChip   *self);

G_END_DECLS
