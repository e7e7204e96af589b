#pragma once

#include <adwaita.h>

#include "bw-saved-search.h"
#include "bw-library.h"
#include "bw-place.h"
#include "bw-row-view.h"
#include "bw-searches.h"
#include "bw-tally.h"

G_BEGIN_DECLS

#define BW_TYPE_SIDEBAR (bw_sidebar_get_type ())

G_DECLARE_FINAL_TYPE (BwSidebar, bw_sidebar, BW, SIDEBAR, AdwBin)

void           bw_sidebar_set_library  (BwSidebar             *self,
                                        BwLibrary             *library,
                                        BwTally               *tally,
                                        BwSearches            *searches);
GActionGroup  *bw_sidebar_get_actions  (BwSidebar             *self);
void           bw_sidebar_begin_search (BwSidebar             *self);
void           bw_sidebar_search       (BwSidebar             *self,
                                        const char            *text,
                                        const BwSavedSearch   *saved);
void           bw_sidebar_set_text     (BwSidebar             *self,
                                        const char            *text);
void           bw_sidebar_go           (BwSidebar             *self,
                                        const BwPlace         *place);
void           bw_sidebar_go_back      (BwSidebar             *self);
gboolean       bw_sidebar_take_key     (BwSidebar             *self,
                                        GtkEventControllerKey *controller,
                                        guint                  keyval);
void           bw_sidebar_follow       (BwSidebar             *self,
                                        gboolean               home,
                                        BwRef                  ref);
void           bw_sidebar_focus_rows   (BwSidebar             *self);
void           bw_sidebar_leave        (BwSidebar             *self);
const char    *bw_sidebar_get_text     (BwSidebar             *self);
const BwPlace *bw_sidebar_get_place    (BwSidebar             *self);
BwRowView     *bw_sidebar_get_rows     (BwSidebar             *self);

G_END_DECLS
