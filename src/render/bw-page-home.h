#pragma once

#include "bw-home.h"

G_BEGIN_DECLS

char *bw_page_home (const BwHome *home) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
