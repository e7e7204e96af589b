#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BW_TYPE_WIDTH_LAYOUT (bw_width_layout_get_type ())

G_DECLARE_FINAL_TYPE (BwWidthLayout, bw_width_layout, BW, WIDTH_LAYOUT, GtkLayoutManager)

int  bw_width_layout_get_width (BwWidthLayout *self);
void bw_width_layout_set_width (BwWidthLayout *self,
                                int            width);

G_END_DECLS
