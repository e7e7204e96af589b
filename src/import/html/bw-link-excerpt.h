#pragma once

#include "bw-html-tree.h"

G_BEGIN_DECLS

char *bw_link_excerpt_read (const GumboNode *link,
                            gsize            place,
                            gboolean         is_title,
                            const GumboNode *top) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
