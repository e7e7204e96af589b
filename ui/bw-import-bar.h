#pragma once

#include <adwaita.h>

#include "bw-import-job.h"

G_BEGIN_DECLS

#define BW_TYPE_IMPORT_BAR (bw_import_bar_get_type ())

G_DECLARE_FINAL_TYPE (BwImportBar, bw_import_bar, BW, IMPORT_BAR, AdwBin)

void          bw_import_bar_set_library (BwImportBar *self,
                                         BwLibrary   *library);
GActionGroup *bw_import_bar_get_actions (BwImportBar *self);
void          bw_import_bar_import      (BwImportBar *self,
                                         GListModel  *files);
BwImportJob  *bw_import_bar_get_job     (BwImportBar *self);
GPtrArray    *bw_import_bar_get_reports (BwImportBar *self);

G_END_DECLS
