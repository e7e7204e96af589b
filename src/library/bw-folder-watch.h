#pragma once

#include "bw-library.h"

G_BEGIN_DECLS

#define BW_TYPE_FOLDER_WATCH (bw_folder_watch_get_type ())

G_DECLARE_FINAL_TYPE (BwFolderWatch, bw_folder_watch, BW, FOLDER_WATCH, GObject)

BwFolderWatch *bw_folder_watch_new (BwLibrary *library) G_GNUC_WARN_UNUSED_RESULT;
void bw_folder_watch_start (BwFolderWatch *self);
void bw_folder_watch_stop (BwFolderWatch *self);
void bw_folder_watch_set (BwFolderWatch *self,
                          const char    *folder,
                          gboolean       watched);
const char *const *bw_folder_watch_get_folders (BwFolderWatch *self);

G_END_DECLS
