#pragma once

#include "bw-pane.h"
#include "bw-sidebar.h"

G_BEGIN_DECLS

#define BW_TYPE_LIBRARY_ACTIONS (bw_library_actions_get_type ())

G_DECLARE_FINAL_TYPE (BwLibraryActions, bw_library_actions, BW, LIBRARY_ACTIONS, GObject)

BwLibraryActions *bw_library_actions_new       (BwLibrary        *library,
                                                BwSidebar        *sidebar,
                                                BwPane           *pane);
GActionGroup     *bw_library_actions_get_group (BwLibraryActions *self);
void              bw_library_actions_start     (BwLibraryActions *self);

G_END_DECLS
