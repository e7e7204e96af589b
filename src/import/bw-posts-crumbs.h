#pragma once

#include "bw-lines.h"

G_BEGIN_DECLS

guint bw_posts_crumbs_skip (const BwLines *lines,
                            guint          end,
                            gboolean       has_pager,
                            gboolean      *is_sure);

G_END_DECLS
