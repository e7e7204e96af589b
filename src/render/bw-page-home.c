#include "bw-page-home.h"

#include <glib/gi18n-lib.h>

#include "bw-page-count.h"
#include "bw-page-entry.h"
#include "bw-page-list.h"
#include "bw-page-parts.h"
#include "bw-page-topics.h"
#include "bw-page-words.h"

#define MAX_ENTRIES 8 /* that are there without a click */

static void
write_head (BwHtmlWriter *html,
            const BwHome *home)
{
  g_autoptr (GPtrArray) counts = bw_page_counts_of_home (home);

  bw_html_writer_open (html, "header", NULL);
  bw_html_writer_element (html, "h1", _ ("The library"), NULL);
  bw_html_writer_open (html, "div", "class", "strip", NULL);
  bw_page_counts (html, counts);
  bw_html_writer_close (html);
  bw_html_writer_close (html);
}

static void
write_entries (BwHtmlWriter     *html,
               const char       *heading,
               GPtrArray        *briefs,
               BwPageEntryParts  parts)
{
  if (briefs->len == 0)
    return;

  bw_html_writer_open (html, "section", NULL);
  bw_page_heading (html, heading, 0);
  bw_page_entries (html, briefs, parts, MAX_ENTRIES);
  bw_html_writer_close (html);
}

static void
write_news (BwHtmlWriter *html,
            const BwHome *home)
{
  g_autoptr (GPtrArray) people = bw_home_get_news (home, BW_KIND_PERSON);
  g_autoptr (GPtrArray) organisations = bw_home_get_news (home, BW_KIND_ORGANISATION);

  bw_page_links (html, _ ("People with something new"), NULL, people);
  bw_page_links (html, _ ("Organisations with something new"), NULL, organisations);
}

static void
write_aside (BwHtmlWriter *html,
             const BwHome *home)
{
  if (home->people->len + home->organisations->len + home->bookmarks->len + home->news->len +
        home->topics->len ==
      0)
    return;

  bw_html_writer_open (html, "aside", NULL);
  write_news (html, home);
  bw_page_links (html, _ ("Bookmarks"), NULL, home->bookmarks);
  bw_page_topics (html, home->topics);
  bw_page_links (html, _ ("People"), _ ("papers"), home->people);
  bw_page_links (html, _ ("Organisations"), _ ("papers"), home->organisations);
  bw_html_writer_close (html);
}

static void
write_empty (BwHtmlWriter *html)
{
  bw_html_writer_open (html, "header", NULL);
  bw_html_writer_element (html, "h1", _ ("Nothing here yet"), NULL);
  bw_html_writer_close (html);
  bw_html_writer_open (html, "div", "class", "text", NULL);
  bw_html_writer_element (html, "p",
                          bw_page_words_begin (), "class", "lead", NULL);
  bw_html_writer_close (html);
}

/**
 * bw_page_home:
 *
 * Returns: (transfer full): the first page: how much there is, what came last, who it
 *   is about
 */
char *
bw_page_home (const BwHome *home)
{
  BwHtmlWriter *html;

  if (bw_page_words_is_empty (home))
    {
      html = bw_page_begin ("home", _ ("Home"));
      write_empty (html);
      return bw_page_finish (html);
    }

  html = bw_page_begin ("home", _ ("Home"));
  write_head (html, home);
  bw_html_writer_open (html, "div", "class", "text", NULL);
  write_entries (html, _ ("What is new"), home->documents,
                 BW_PAGE_ENTRY_KIND | BW_PAGE_ENTRY_GIST);
  write_entries (html, _ ("Newest papers"), home->papers, BW_PAGE_ENTRY_SEEN);
  bw_html_writer_close (html);
  write_aside (html, home);

  return bw_page_finish (html);
}
