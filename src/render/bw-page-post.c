#include <glib/gi18n-lib.h>

#include "bw-page-document.h"
#include "bw-page-entry.h"
#include "bw-page-feed.h"
#include "bw-page-parts.h"
#include "bw-page-reading.h"

#define MAX_ENTRIES 50 /* that are there without a click */

static void
write_papers (BwHtmlWriter     *html,
              const BwDocument *document)
{
  if (document->papers->len == 0)
    return;

  bw_html_writer_open (html, "section", NULL);
  bw_page_heading (html, _ ("Papers"), 0);
  bw_page_entries (html, document->papers, BW_PAGE_ENTRY_GIST, MAX_ENTRIES);
  bw_html_writer_close (html);
}

/**
 * bw_page_post:
 *
 * Returns: (transfer full): a page for reading: a post, a capture, a note and the like
 */
char *
bw_page_post (const BwDocument *document)
{
  BwHtmlWriter *html = bw_page_reading_begin (document);

  bw_page_reading_head (html, document);
  bw_page_reading_outline (html, document);
  bw_html_writer_open (html, "div", "class", "text", NULL);
  bw_page_reading_text (html, document);
  bw_page_feed_files (html, document);
  write_papers (html, document);
  bw_page_reading_mentions (html, document);
  bw_html_writer_close (html);
  bw_page_reading_foot (html, document, NULL);

  return bw_page_finish (html);
}
