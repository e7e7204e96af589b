#pragma once

#include "bw-path.h"

G_BEGIN_DECLS

char *bw_page_path (const BwPath *path) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
