#pragma once

#include "bw-html-writer.h"
#include "bw-mention.h"

G_BEGIN_DECLS

/* The mark by which what has the focus is known to belong to a mention. */
#define BW_PAGE_FOUND_MARK "data-mention"

char *bw_page_found_mark (const BwMention *mention) G_GNUC_WARN_UNUSED_RESULT;
void  bw_page_found      (BwHtmlWriter    *html,
                          const BwMention *mention);

const char *bw_page_found_words (const BwMention *mention);

G_END_DECLS
