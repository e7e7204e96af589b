#pragma once

#include <gtk/gtk.h>

#include "bw-row.h"

G_BEGIN_DECLS

#define BW_TYPE_ROW_WIDGET (bw_row_widget_get_type ())

G_DECLARE_FINAL_TYPE (BwRowWidget, bw_row_widget, BW, ROW_WIDGET, GtkWidget)

GtkWidget *bw_row_widget_new          (void) G_GNUC_WARN_UNUSED_RESULT;
void       bw_row_widget_bind         (BwRowWidget *self,
                                       BwRow       *row,
                                       guint        position,
                                       GPtrArray   *words);
void       bw_row_widget_unbind       (BwRowWidget *self);
void       bw_row_widget_set_group    (BwRowWidget *self,
                                       const char  *title);
void       bw_row_widget_set_mixed    (BwRowWidget *self,
                                       gboolean     mixed);
guint      bw_row_widget_get_position (BwRowWidget *self);

G_END_DECLS
