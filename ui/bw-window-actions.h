#pragma once

#include "bw-pane.h"
#include "bw-searches.h"
#include "bw-sidebar.h"

G_BEGIN_DECLS

/**
 * BwWindowActions:
 *
 * What is done in a window, but for what its sidebar and its page do themselves.
 */
typedef struct _BwWindowActions BwWindowActions;

BwWindowActions *bw_window_actions_new   (GtkWidget       *window,
                                          BwLibrary       *library,
                                          BwSearches      *searches,
                                          BwSidebar       *sidebar,
                                          BwPane          *pane) G_GNUC_WARN_UNUSED_RESULT;
void             bw_window_actions_free  (BwWindowActions *self);
void             bw_window_actions_start (BwWindowActions *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwWindowActions, bw_window_actions_free)

G_END_DECLS
