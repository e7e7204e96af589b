#pragma once

#include "bw-window.h"

G_BEGIN_DECLS

GtkWindow *bw_test_state_get_front (BwWindow *window);
char      *bw_test_state_describe  (BwWindow *window) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
