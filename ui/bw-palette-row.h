#pragma once

#include <gtk/gtk.h>

#include "bw-palette-item.h"

G_BEGIN_DECLS

#define BW_TYPE_PALETTE_ROW (bw_palette_row_get_type ())

G_DECLARE_FINAL_TYPE (BwPaletteRow, bw_palette_row, BW, PALETTE_ROW, GtkListBoxRow)

GtkWidget     *bw_palette_row_new      (BwPaletteItem *item);
BwPaletteItem *bw_palette_row_get_item (BwPaletteRow  *self);

G_END_DECLS
