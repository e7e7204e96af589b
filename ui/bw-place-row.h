#pragma once

#include <gtk/gtk.h>

#include "bw-place.h"

G_BEGIN_DECLS

#define BW_TYPE_PLACE_ROW (bw_place_row_get_type ())

G_DECLARE_FINAL_TYPE (BwPlaceRow, bw_place_row, BW, PLACE_ROW, GtkListBoxRow)

GtkWidget     *bw_place_row_new       (const BwPlace *place) G_GNUC_WARN_UNUSED_RESULT;
const BwPlace *bw_place_row_get_place (BwPlaceRow    *self);
void           bw_place_row_set_count (BwPlaceRow    *self,
                                       gint64         count);

G_END_DECLS
