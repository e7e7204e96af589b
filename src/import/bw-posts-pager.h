#pragma once

#include "bw-lines.h"

G_BEGIN_DECLS

guint bw_posts_pager_find (const BwLines *lines,
                           guint          from);

G_END_DECLS
