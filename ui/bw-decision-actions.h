#pragma once

#include "bw-pane.h"

G_BEGIN_DECLS

#define BW_TYPE_DECISION_ACTIONS (bw_decision_actions_get_type ())

G_DECLARE_FINAL_TYPE (BwDecisionActions, bw_decision_actions, BW, DECISION_ACTIONS, GObject)

BwDecisionActions *bw_decision_actions_new       (BwLibrary         *library,
                                                  BwPane            *pane);
GActionGroup      *bw_decision_actions_get_group (BwDecisionActions *self);

G_END_DECLS
