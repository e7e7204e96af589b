#include "bw-page-organisation.h"

#include <glib/gi18n-lib.h>

#include "bw-mention.h"
#include "bw-page-count.h"
#include "bw-page-entry.h"
#include "bw-page-gaps.h"
#include "bw-page-joined.h"
#include "bw-page-list.h"
#include "bw-page-mentions.h"
#include "bw-page-news.h"
#include "bw-page-parts.h"
#include "bw-page-quote.h"
#include "bw-page-words.h"

#define MAX_ENTRIES 12 /* that are there without a click */

static void
write_head (BwHtmlWriter         *html,
            const BwOrganisation *organisation)
{
  g_autoptr (GPtrArray) counts = bw_page_counts_of_organisation (organisation);
  BwPageLine line = { html, "meta", FALSE };

  bw_html_writer_open (html, "header", NULL);
  bw_page_title (html, organisation->name, "und", NULL);
  for (guint i = 0; organisation->kinds != NULL && organisation->kinds[i] != NULL; i++)
    bw_page_line_text (&line, organisation->kinds[i], NULL);
  if (organisation->variants != NULL && organisation->variants[0] != NULL)
    {
      g_autofree char *variants = g_strjoinv (", ", organisation->variants);
      g_autofree char *words = g_strdup_printf (_ ("also written %s"), variants);

      bw_page_line_text (&line, words, NULL);
    }
  bw_page_line_end (&line);
  if (counts->len > 0)
    {
      bw_html_writer_open (html, "div", "class", "strip", NULL);
      bw_page_counts (html, counts);
      bw_html_writer_close (html);
    }
  bw_html_writer_close (html);
}

static void
write_mention (BwHtmlWriter  *html,
               gconstpointer  item,
               gconstpointer  context)
{
  const BwMention *mention = item;

  bw_html_writer_open (html, "article", "class", "entry", NULL);
  bw_page_subtitle (html, "h3", (BwRef){ BW_KIND_PAPER, mention->paper_id },
                    bw_page_words_mention (mention), NULL);
  bw_page_quote_brief (html, mention);
  bw_html_writer_close (html);
}

/* A mention of a paper that stands above with what is said of it is not told twice. */
static void
write_other_mentions (BwHtmlWriter         *html,
                      const BwOrganisation *organisation)
{
  g_autoptr (GPtrArray) others = bw_page_mentions_of_others (organisation);

  if (others->len == 0)
    return;

  bw_html_writer_open (html, "section", NULL);
  bw_page_heading (html, _ ("Mentioned with"), 0);
  bw_page_items (html, others, MAX_ENTRIES, write_mention, NULL);
  bw_html_writer_close (html);
}

static void
write_papers (BwHtmlWriter         *html,
              const BwOrganisation *organisation)
{
  if (organisation->papers->len == 0)
    return;

  bw_html_writer_open (html, "section", NULL);
  bw_page_heading (html, _ ("Papers"), 0);
  bw_page_entries (html, organisation->papers,
                   BW_PAGE_ENTRY_SEEN | BW_PAGE_ENTRY_SAID | BW_PAGE_ENTRY_GIST, MAX_ENTRIES);
  bw_html_writer_close (html);
}

static void
write_aside (BwHtmlWriter         *html,
             const BwOrganisation *organisation)
{
  g_autoptr (GPtrArray) documents = bw_page_mentions_by_document (organisation);

  if (organisation->people->len == 0 && documents->len == 0)
    return;

  bw_html_writer_open (html, "aside", NULL);
  bw_page_links (html, _ ("People"), NULL, organisation->people);
  bw_page_links (html, _ ("Mentioned in"), _ ("times"), documents);
  bw_html_writer_close (html);
}

/**
 * bw_page_organisation:
 * @item: an organisation
 *
 * Returns: (transfer full): an organisation's page: its people, the papers that name
 *   it and what is said of them
 */
char *
bw_page_organisation (const BwItem *item)
{
  const BwOrganisation *organisation = item->organisation;
  BwHtmlWriter *html = bw_page_begin ("organisation", organisation->name);
  g_autofree char *gaps = bw_page_gaps_of_papers (organisation->papers);

  write_head (html, organisation);
  bw_html_writer_open (html, "div", "class", "text", NULL);
  bw_page_news (html, organisation->news);
  if (organisation->people->len + organisation->papers->len + organisation->mentions->len == 0)
    bw_html_writer_element (html, "p", _ ("Known here only by name."), "class", "quiet", NULL);
  write_papers (html, organisation);
  write_other_mentions (html, organisation);
  bw_html_writer_close (html);
  write_aside (html, organisation);
  bw_page_foot (html, gaps, item);

  return bw_page_finish (html);
}
