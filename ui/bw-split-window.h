#pragma once

#include <adwaita.h>

#include "bw-library.h"

G_BEGIN_DECLS

#define BW_TYPE_SPLIT_WINDOW (bw_split_window_get_type ())

G_DECLARE_FINAL_TYPE (BwSplitWindow, bw_split_window, BW, SPLIT_WINDOW, AdwWindow)

BwSplitWindow *bw_split_window_new (GtkWidget *widget,
                                    BwLibrary *library,
                                    BwRef      ref);

G_END_DECLS
