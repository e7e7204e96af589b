#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean bw_focus_is_in (GtkWidget *widget);

G_END_DECLS
