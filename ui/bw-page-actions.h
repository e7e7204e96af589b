#pragma once

#include "bw-find-bar.h"
#include "bw-page-view.h"

G_BEGIN_DECLS

#define BW_TYPE_PAGE_ACTIONS (bw_page_actions_get_type ())

G_DECLARE_FINAL_TYPE (BwPageActions, bw_page_actions, BW, PAGE_ACTIONS, GObject)

BwPageActions *bw_page_actions_new       (BwPageView    *view,
                                          BwFindBar     *find_bar) G_GNUC_WARN_UNUSED_RESULT;
GActionGroup  *bw_page_actions_get_group (BwPageActions *self);
void           bw_page_actions_update    (BwPageActions *self,
                                          const BwPage  *page);

G_END_DECLS
