#pragma once

#include <adwaita.h>

#include "bw-folder-watch.h"

G_BEGIN_DECLS

#define BW_TYPE_FOLDERS_WINDOW (bw_folders_window_get_type ())

G_DECLARE_FINAL_TYPE (BwFoldersWindow, bw_folders_window, BW, FOLDERS_WINDOW, AdwPreferencesWindow)

BwFoldersWindow *bw_folders_window_new (GtkWindow     *parent,
                                        BwFolderWatch *watch);

G_END_DECLS
