#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void bw_shortcuts_install (GtkApplication       *application);
void bw_shortcuts_present (GtkApplicationWindow *window);

G_END_DECLS
