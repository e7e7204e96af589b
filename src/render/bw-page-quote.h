#pragma once

#include "bw-html-writer.h"
#include "bw-mention.h"

G_BEGIN_DECLS

void bw_page_quote_brief (BwHtmlWriter    *html,
                          const BwMention *mention);
void bw_page_quote_whole (BwHtmlWriter    *html,
                          const BwMention *mention);

G_END_DECLS
