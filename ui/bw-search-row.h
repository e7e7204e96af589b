#pragma once

#include <gtk/gtk.h>

#include "bw-saved-search.h"

G_BEGIN_DECLS

#define BW_TYPE_SEARCH_ROW (bw_search_row_get_type ())

G_DECLARE_FINAL_TYPE (BwSearchRow, bw_search_row, BW, SEARCH_ROW, GtkListBoxRow)

GtkWidget  *bw_search_row_new      (const BwSavedSearch *saved);
const char *bw_search_row_get_name (BwSearchRow         *self);

G_END_DECLS
