#pragma once

#include "bw-pane.h"

G_BEGIN_DECLS

#define BW_TYPE_LAST_PAGE (bw_last_page_get_type ())

G_DECLARE_FINAL_TYPE (BwLastPage, bw_last_page, BW, LAST_PAGE, GObject)

BwLastPage *bw_last_page_new (BwPane *pane) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
