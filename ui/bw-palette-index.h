#pragma once

#include <gtk/gtk.h>

#include "bw-ref.h"
#include "bw-row.h"
#include "bw-searches.h"

G_BEGIN_DECLS

GPtrArray *bw_palette_index_find  (GtkWidget       *widget,
                                   BwSearches      *searches,
                                   const char      *text) G_GNUC_WARN_UNUSED_RESULT;
gpointer   bw_palette_index_thing (BwRef            ref,
                                   const BwRowData *data) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
