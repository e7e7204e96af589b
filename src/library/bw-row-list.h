#pragma once

#include "bw-library.h"

G_BEGIN_DECLS

#define BW_TYPE_ROW_LIST (bw_row_list_get_type ())

G_DECLARE_FINAL_TYPE (BwRowList, bw_row_list, BW, ROW_LIST, GObject)

BwRowList *bw_row_list_new  (BwLibrary  *library,
                             BwListKind  kind) G_GNUC_WARN_UNUSED_RESULT;
guint      bw_row_list_find (BwRowList  *self,
                             BwRef       ref);

G_END_DECLS
