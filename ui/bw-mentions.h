#pragma once

#include "bw-page-view.h"

G_BEGIN_DECLS

void bw_mentions_watch_keys (BwPageView *view);

G_END_DECLS
