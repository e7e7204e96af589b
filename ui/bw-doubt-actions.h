#pragma once

#include "bw-pane.h"

G_BEGIN_DECLS

#define BW_TYPE_DOUBT_ACTIONS (bw_doubt_actions_get_type ())

G_DECLARE_FINAL_TYPE (BwDoubtActions, bw_doubt_actions, BW, DOUBT_ACTIONS, GObject)

BwDoubtActions *bw_doubt_actions_new       (BwLibrary      *library,
                                            BwPane         *pane);
GActionGroup   *bw_doubt_actions_get_group (BwDoubtActions *self);

G_END_DECLS
