#pragma once

#include "bw-searches.h"
#include "bw-sidebar.h"

G_BEGIN_DECLS

#define BW_TYPE_SEARCH_ACTIONS (bw_search_actions_get_type ())

G_DECLARE_FINAL_TYPE (BwSearchActions, bw_search_actions, BW, SEARCH_ACTIONS, GObject)

BwSearchActions *bw_search_actions_new       (BwLibrary       *library,
                                              BwSearches      *searches,
                                              BwSidebar       *sidebar,
                                              GtkWidget       *teller);
GActionGroup    *bw_search_actions_get_group (BwSearchActions *self);

G_END_DECLS
