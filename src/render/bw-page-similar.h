#pragma once

#include "bw-html-writer.h"
#include "bw-similar.h"

G_BEGIN_DECLS

void  bw_page_similar        (BwHtmlWriter    *html,
                              GPtrArray       *similar);
char *bw_page_similar_reason (const BwSimilar *similar) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
