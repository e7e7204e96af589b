#pragma once

#include "bw-doubt-blocks.h"

G_BEGIN_DECLS

GArray *bw_doubt_members_get (BwDb                *db,
                              const BwDoubtBlock  *block,
                              GError             **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
