#pragma once

#include "bw-document.h"
#include "bw-html-writer.h"

G_BEGIN_DECLS

/* The parts that the pages of all documents have in common. */

BwHtmlWriter *bw_page_reading_begin    (const BwDocument *document) G_GNUC_WARN_UNUSED_RESULT;
void          bw_page_reading_head     (BwHtmlWriter     *html,
                                        const BwDocument *document);
gboolean      bw_page_reading_has_text (const BwDocument *document);
void          bw_page_reading_text     (BwHtmlWriter     *html,
                                        const BwDocument *document);
void          bw_page_reading_outline  (BwHtmlWriter     *html,
                                        const BwDocument *document);
void          bw_page_reading_mentions (BwHtmlWriter     *html,
                                        const BwDocument *document);
void          bw_page_reading_found    (BwHtmlWriter     *html,
                                        const BwDocument *document);
void          bw_page_reading_foot     (BwHtmlWriter     *html,
                                        const BwDocument *document,
                                        const char       *gaps);

G_END_DECLS
