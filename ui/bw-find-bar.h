#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define BW_TYPE_FIND_BAR (bw_find_bar_get_type ())

G_DECLARE_FINAL_TYPE (BwFindBar, bw_find_bar, BW, FIND_BAR, AdwBin)

void     bw_find_bar_open      (BwFindBar *self);
void     bw_find_bar_close     (BwFindBar *self);
gboolean bw_find_bar_is_open   (BwFindBar *self);
void     bw_find_bar_step      (BwFindBar *self,
                                gboolean   forward);
void     bw_find_bar_set_found (BwFindBar *self,
                                int        index,
                                int        count);
int      bw_find_bar_get_count (BwFindBar *self);
int      bw_find_bar_get_index (BwFindBar *self);

G_END_DECLS
