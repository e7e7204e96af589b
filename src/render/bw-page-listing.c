#include <glib/gi18n-lib.h>

#include "bw-page-document.h"
#include "bw-page-entry.h"
#include "bw-page-gaps.h"
#include "bw-page-parts.h"
#include "bw-page-reading.h"

#define MAX_ENTRIES 100 /* that are there without a click: the list is what the page is for */

/**
 * bw_page_listing:
 *
 * Returns: (transfer full): a page with the papers that a document lists, in its order
 */
char *
bw_page_listing (const BwDocument *document)
{
  BwHtmlWriter *html = bw_page_reading_begin (document);
  g_autofree char *gaps = bw_page_gaps_of_papers (document->papers);

  bw_page_reading_head (html, document);
  bw_page_reading_outline (html, document);
  bw_html_writer_open (html, "div", "class", "text", NULL);
  bw_page_entries (html, document->papers, BW_PAGE_ENTRY_GIST | BW_PAGE_ENTRY_SAID, MAX_ENTRIES);
  if (document->n_papers > (int) document->papers->len)
    bw_page_left_out (html, (guint) document->n_papers - document->papers->len);
  bw_page_reading_text (html, document);
  bw_page_reading_mentions (html, document);
  bw_html_writer_close (html);
  bw_page_reading_foot (html, document, gaps);

  return bw_page_finish (html);
}
