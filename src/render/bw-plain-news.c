#include "bw-plain-news.h"

#include <glib/gi18n-lib.h>

#include "bw-news-words.h"
#include "bw-page-words.h"
#include "bw-plain-parts.h"

#define MAX_ITEMS 200 /* of a part; nobody reads on so far */

static void
append_part (GString          *out,
             BwNewsPart        part,
             GPtrArray        *items,
             const BwSighting *source)
{
  g_autofree char *count = bw_news_words_count (part, items->len);
  guint n = MIN (items->len, MAX_ITEMS);

  g_string_append_printf (out, "%s\n", count);
  for (guint i = 0; i < n; i++)
    {
      const BwNewsItem *item = g_ptr_array_index (items, i);

      g_string_append_printf (out, "  %s", item->title != NULL ? item->title : _ ("Document"));
      if (item->document != NULL && source == NULL)
        g_string_append_printf (out, " (%s)", bw_news_words_source (item->document));
      g_string_append_c (out, '\n');
    }
  if (items->len > n)
    {
      g_autofree char *more = bw_page_words_more (items->len - n);

      g_string_append_printf (out, "  %s\n", more);
    }
}

/**
 * bw_plain_news:
 * @news: (nullable)
 *
 * Appends what has come since somebody looked; nothing when nothing has.
 */
void
bw_plain_news (GString      *out,
               const BwNews *news)
{
  g_autofree char *heading = NULL;
  const BwSighting *source;

  if (news == NULL || bw_news_get_n (news) == 0)
    return;

  heading = bw_news_words_since (news);
  source = bw_news_find_source (news);
  bw_plain_heading (out, heading);
  if (source != NULL)
    g_string_append_printf (out, "%s\n", bw_news_words_source (source));
  for (int part = 0; part < BW_NEWS_N_PARTS; part++)
    if (news->parts[part]->len > 0)
      append_part (out, (BwNewsPart) part, news->parts[part], source);
}
