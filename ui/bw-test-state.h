#pragma once

#include "bw-window.h"

G_BEGIN_DECLS

char *bw_test_state_describe (BwWindow *window) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
