#pragma once

#include "bw-decision.h"
#include "bw-html-writer.h"
#include "bw-item.h"

G_BEGIN_DECLS

void  bw_page_joined      (BwHtmlWriter *html,
                           GPtrArray    *joined);
void  bw_page_foot        (BwHtmlWriter *html,
                           const char   *line,
                           const BwItem *item);
char *bw_page_joined_text (GPtrArray    *joined) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
