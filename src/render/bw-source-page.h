#pragma once

#include "bw-source.h"

G_BEGIN_DECLS

char *bw_source_page (const BwSource *source) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
