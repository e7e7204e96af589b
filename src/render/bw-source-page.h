#pragma once

#include "bw-source.h"

G_BEGIN_DECLS

char *bw_page_source (const BwSource *source) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
