#pragma once

#include <adwaita.h>

#include "bw-library.h"

G_BEGIN_DECLS

#define BW_TYPE_EXPORT_WINDOW (bw_export_window_get_type ())

G_DECLARE_FINAL_TYPE (BwExportWindow, bw_export_window, BW, EXPORT_WINDOW, AdwWindow)

BwExportWindow *bw_export_window_new       (BwLibrary      *library,
                                            GtkWidget      *widget);
void            bw_export_window_add_scope (BwExportWindow *self,
                                            const char     *title,
                                            const char     *query);

G_END_DECLS
