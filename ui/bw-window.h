#pragma once

#include <adwaita.h>

#include "bw-import-bar.h"
#include "bw-pane.h"
#include "bw-sidebar.h"

G_BEGIN_DECLS

#define BW_TYPE_WINDOW (bw_window_get_type ())

G_DECLARE_FINAL_TYPE (BwWindow, bw_window, BW, WINDOW, AdwApplicationWindow)

BwWindow    *bw_window_new            (GtkApplication *application,
                                       BwLibrary      *library) G_GNUC_WARN_UNUSED_RESULT;
void         bw_window_open           (BwWindow       *self,
                                       const char     *address);
void         bw_window_import         (BwWindow       *self,
                                       GListModel     *files);
BwSidebar   *bw_window_get_sidebar    (BwWindow       *self);
BwPane      *bw_window_get_pane       (BwWindow       *self);
BwImportBar *bw_window_get_import_bar (BwWindow       *self);

G_END_DECLS
