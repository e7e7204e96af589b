#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define BW_TYPE_NAME_WINDOW (bw_name_window_get_type ())

G_DECLARE_FINAL_TYPE (BwNameWindow, bw_name_window, BW, NAME_WINDOW, AdwWindow)

BwNameWindow *bw_name_window_new (GtkWindow  *parent,
                                  const char *title,
                                  const char *text,
                                  const char *name,
                                  const char *label);

G_END_DECLS
