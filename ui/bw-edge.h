#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BW_TYPE_EDGE (bw_edge_get_type ())

G_DECLARE_FINAL_TYPE (BwEdge, bw_edge, BW, EDGE, GtkWidget)

G_END_DECLS
