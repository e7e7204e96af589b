#pragma once

#include "bw-outline-block.h"

G_BEGIN_DECLS

GPtrArray *bw_outline_slices_new (const BwOutlineBlock *block) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
