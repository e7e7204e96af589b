#pragma once

#include "bw-document.h"
#include "bw-html-writer.h"
#include "bw-source.h"

G_BEGIN_DECLS

void bw_page_feed_head     (BwHtmlWriter     *html,
                            const BwSource   *source);
void bw_page_feed_subjects (BwHtmlWriter     *html,
                            const BwSource   *source);
void bw_page_feed_entries  (BwHtmlWriter     *html,
                            const BwSource   *source);
void bw_page_feed_foot     (BwHtmlWriter     *html,
                            const BwSource   *source);
void bw_page_feed_labels   (BwHtmlWriter     *html,
                            const BwDocument *document);
void bw_page_feed_files    (BwHtmlWriter     *html,
                            const BwDocument *document);

G_END_DECLS
