#pragma once

#include "bw-html-tree.h"

G_BEGIN_DECLS

char *bw_page_byline_find (const BwHtmlTree *tree) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
