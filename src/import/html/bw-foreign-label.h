#pragma once

#include <gumbo.h>

#include "bw-html-tree.h"

G_BEGIN_DECLS

char    *bw_foreign_label_read         (const GumboNode *node) G_GNUC_WARN_UNUSED_RESULT;
char    *bw_foreign_label_get_fragment (const GumboNode *node,
                                        const char      *base_url) G_GNUC_WARN_UNUSED_RESULT;
gboolean bw_foreign_label_is_reference (const GumboNode *link,
                                        const char      *fragment,
                                        const char      *label);
gboolean bw_foreign_label_is_way_back  (const GumboNode *link,
                                        const char      *label);

G_END_DECLS
