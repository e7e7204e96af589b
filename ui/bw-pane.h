#pragma once

#include <adwaita.h>

#include "bw-find-bar.h"
#include "bw-page-view.h"
#include "bw-tally.h"

G_BEGIN_DECLS

#define BW_TYPE_PANE (bw_pane_get_type ())

G_DECLARE_FINAL_TYPE (BwPane, bw_pane, BW, PANE, AdwBin)

void          bw_pane_set_library   (BwPane     *self,
                                     BwLibrary  *library,
                                     BwTally    *tally);
GActionGroup *bw_pane_get_actions   (BwPane     *self);
gboolean      bw_pane_open          (BwPane     *self,
                                     const char *address);
BwPageView   *bw_pane_get_page_view (BwPane     *self);
BwFindBar    *bw_pane_get_find_bar  (BwPane     *self);
const char   *bw_pane_get_title     (BwPane     *self);
gboolean      bw_pane_is_home       (BwPane     *self);

G_END_DECLS
