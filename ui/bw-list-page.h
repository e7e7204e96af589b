#pragma once

#include "bw-library.h"
#include "bw-place.h"
#include "bw-row-view.h"

G_BEGIN_DECLS

#define BW_TYPE_LIST_PAGE (bw_list_page_get_type ())

G_DECLARE_FINAL_TYPE (BwListPage, bw_list_page, BW, LIST_PAGE, AdwBin)

void           bw_list_page_show       (BwListPage    *self,
                                        BwLibrary     *library,
                                        const BwPlace *place);
void           bw_list_page_clear      (BwListPage    *self);
const BwPlace *bw_list_page_get_place  (BwListPage    *self);
BwRowView     *bw_list_page_get_rows   (BwListPage    *self);
void           bw_list_page_focus_rows (BwListPage    *self);
void           bw_list_page_follow     (BwListPage    *self,
                                        BwRef          ref);

G_END_DECLS
