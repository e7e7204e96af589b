#pragma once

#include "bw-html-tree.h"

G_BEGIN_DECLS

const GumboNode *bw_article_guess (const BwHtmlTree *page);
const GumboNode *bw_article_find  (const BwHtmlTree *page);

G_END_DECLS
