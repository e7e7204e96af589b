#include <glib/gi18n-lib.h>

#include "bw-page-document.h"
#include "bw-page-entry.h"
#include "bw-page-gaps.h"
#include "bw-page-parts.h"
#include "bw-page-reading.h"

#define MAX_ENTRIES 50 /* that are there without a click */

/* What a profile states is merged with all else on the person's page; this leads there. */
static void
write_way (BwHtmlWriter     *html,
           const BwDocument *document)
{
  bw_html_writer_open (html, "p", "class", "lead", NULL);
  if (document->subject != NULL)
    {
      g_autofree char *words = g_strdup_printf (_ ("All that is known of %s"),
                                                document->subject->title);

      bw_page_link (html, document->subject->ref, words, NULL);
      bw_html_writer_text (html, _ (", from this profile and from everywhere else."));
    }
  bw_html_writer_close (html);
}

/**
 * bw_page_profile:
 *
 * Returns: (transfer full): the page of a profile as a document: what it states of
 *   papers, and the way to the person
 */
char *
bw_page_profile (const BwDocument *document)
{
  BwHtmlWriter *html = bw_page_reading_begin (document);
  g_autofree char *gaps = bw_page_gaps_of_papers (document->papers);

  bw_page_reading_head (html, document);
  bw_page_reading_outline (html, document);
  bw_html_writer_open (html, "div", "class", "text", NULL);
  write_way (html, document);
  if (document->papers->len > 0)
    {
      bw_html_writer_open (html, "section", NULL);
      bw_page_heading (html, _ ("Papers it states"), 0);
      bw_page_entries (html, document->papers, BW_PAGE_ENTRY_GIST, MAX_ENTRIES);
      bw_html_writer_close (html);
    }
  bw_page_reading_text (html, document);
  bw_page_reading_mentions (html, document);
  bw_html_writer_close (html);
  bw_page_reading_foot (html, document, gaps);

  return bw_page_finish (html);
}
