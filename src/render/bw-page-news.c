#include "bw-page-news.h"

#include <glib/gi18n-lib.h>

#include "bw-news-words.h"
#include "bw-page-list.h"
#include "bw-page-parts.h"

#define MAX_ITEMS 5 /* of a part that are there without a click */

static void
write_source (BwHtmlWriter     *html,
              const BwSighting *document)
{
  BwRef ref = { BW_KIND_DOCUMENT, document->document_id };

  bw_page_link (html, ref, bw_news_words_source (document), "source");
}

/* @context: (nullable): the document that is named already */
static void
write_item (BwHtmlWriter  *html,
            gconstpointer  row,
            gconstpointer  context)
{
  const BwNewsItem *item = row;

  bw_html_writer_open (html, "div", NULL);
  bw_page_link (html, item->ref, item->title != NULL ? item->title : _ ("Document"), NULL);
  if (item->document != NULL && context == NULL)
    {
      bw_html_writer_text (html, "\302\240· ");
      write_source (html, item->document);
    }
  bw_html_writer_close (html);
}

static void
write_part (BwHtmlWriter     *html,
            BwNewsPart        part,
            GPtrArray        *items,
            const BwSighting *source)
{
  g_autofree char *count = bw_news_words_count (part, items->len);

  bw_html_writer_element (html, "dt", count, NULL);
  bw_html_writer_open (html, "dd", NULL);
  bw_page_items (html, items, MAX_ITEMS, write_item, source);
  bw_html_writer_close (html);
}

/**
 * bw_page_news:
 * @news: (nullable)
 *
 * Writes what has come since somebody looked, each with the document that brought it; nothing
 * when nothing has.
 */
void
bw_page_news (BwHtmlWriter *html,
              const BwNews *news)
{
  g_autofree char *heading = NULL;
  const BwSighting *source;

  if (news == NULL || bw_news_get_n (news) == 0)
    return;

  heading = bw_news_words_since (news);
  source = bw_news_find_source (news);
  bw_html_writer_open (html, "section", "class", "news", NULL);
  bw_html_writer_open (html, "div", "class", "head", NULL);
  bw_page_heading (html, heading, 0);
  if (source != NULL)
    {
      bw_html_writer_open (html, "p", "class", "column", NULL);
      write_source (html, source);
      bw_html_writer_close (html);
    }
  bw_html_writer_close (html);
  bw_html_writer_open (html, "dl", "class", "details", NULL);
  for (int part = 0; part < BW_NEWS_N_PARTS; part++)
    if (news->parts[part]->len > 0)
      write_part (html, (BwNewsPart) part, news->parts[part], source);
  bw_html_writer_close (html);
  bw_html_writer_close (html);
}
