#pragma once

#include <adwaita.h>

#include "bw-row.h"

G_BEGIN_DECLS

#define BW_TYPE_ROW_VIEW (bw_row_view_get_type ())

G_DECLARE_FINAL_TYPE (BwRowView, bw_row_view, BW, ROW_VIEW, AdwBin)

void     bw_row_view_set_model    (BwRowView  *self,
                                   GListModel *model);
void     bw_row_view_set_words    (BwRowView  *self,
                                   GPtrArray  *words);
void     bw_row_view_set_grouped  (BwRowView  *self,
                                   gboolean    grouped);
void     bw_row_view_set_mixed    (BwRowView  *self,
                                   gboolean    mixed);
void     bw_row_view_set_label    (BwRowView  *self,
                                   const char *label);
guint    bw_row_view_get_n_rows   (BwRowView  *self);
guint    bw_row_view_get_selected (BwRowView  *self);
BwRow   *bw_row_view_dup_selected (BwRowView  *self) G_GNUC_WARN_UNUSED_RESULT;
void     bw_row_view_select       (BwRowView  *self,
                                   guint       position);
gboolean bw_row_view_focus_rows   (BwRowView  *self);
void     bw_row_view_activate     (BwRowView  *self);

G_END_DECLS
