#pragma once

#include "bw-sidebar.h"

G_BEGIN_DECLS

GActionGroup *bw_sidebar_actions_new (BwSidebar *sidebar) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
