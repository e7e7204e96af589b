#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void bw_outside_open (GtkWidget  *widget,
                      const char *address);
void bw_outside_copy (GtkWidget  *widget,
                      const char *address);

G_END_DECLS
