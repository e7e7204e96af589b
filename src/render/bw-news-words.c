#include "bw-news-words.h"

#include <glib/gi18n-lib.h>

#include "bw-date-words.h"
#include "bw-page-words.h"

/**
 * bw_news_words_since:
 *
 * Returns: (transfer full): since when it is new: the day, and of this day the time
 */
char *
bw_news_words_since (const BwNews *news)
{
  g_autoptr (GDateTime) since = g_date_time_new_from_unix_local (news->since);
  g_autoptr (GDateTime) now = g_date_time_new_from_unix_local (news->now);
  g_autofree char *words = NULL;
  gboolean this_year;

  if (since == NULL || now == NULL)
    return g_strdup (_ ("New"));

  this_year = g_date_time_get_year (since) == g_date_time_get_year (now);
  if (this_year && g_date_time_get_day_of_year (since) == g_date_time_get_day_of_year (now))
    words = g_date_time_format (since, "%H:%M");
  else
    words = bw_date_words ((BwDate){ (guint16) (this_year ? 0 : g_date_time_get_year (since)),
                                     (guint8) g_date_time_get_month (since),
                                     (guint8) g_date_time_get_day_of_month (since) });

  /* Translators: %s is a day, such as “3 November”, or a time of this day, such as “14:05”. */
  return g_strdup_printf (_ ("New since %s"), words);
}

/* Returns: (transfer full): how much is new in a part of the page */
char *
bw_news_words_count (BwNewsPart part,
                     guint      n)
{
  switch (part)
    {
    case BW_NEWS_PAPERS:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%'u paper", "%'u papers", n), n);
    case BW_NEWS_COAUTHORS:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%'u co-author", "%'u co-authors", n), n);
    case BW_NEWS_AFFILIATIONS:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%'u affiliation", "%'u affiliations", n), n);
    case BW_NEWS_CITING:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%'u citing work", "%'u citing works", n), n);
    case BW_NEWS_MENTIONS:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%'u mention", "%'u mentions", n), n);
    case BW_NEWS_DOCUMENTS:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%'u document", "%'u documents", n), n);
    case BW_NEWS_PEOPLE:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%'u person", "%'u people", n), n);
    case BW_NEWS_N_PARTS:
    default:
      g_assert_not_reached ();
    }
}

/* Returns: (transfer none): what the document is called that brought something; a profile has
 *   the name of its person, which says less than what it is */
const char *
bw_news_words_source (const BwSighting *document)
{
  return document->kind == BW_DOCUMENT_PROFILE
           ? bw_page_words_kind (bw_document_kind_to_string (document->kind))
           : bw_page_words_where (document);
}

/**
 * bw_news_find_source:
 *
 * Returns: (transfer none) (nullable): the one document that brought all that is new, where it
 *   is more than one thing, so that it needs to be named but once
 */
const BwSighting *
bw_news_find_source (const BwNews *news)
{
  const BwSighting *source = NULL;

  if (bw_news_get_n (news) < 2)
    return NULL;

  for (int part = 0; part < BW_NEWS_N_PARTS; part++)
    for (guint i = 0; i < news->parts[part]->len; i++)
      {
        const BwNewsItem *item = g_ptr_array_index (news->parts[part], i);

        if (item->document == NULL ||
            (source != NULL && item->document->document_id != source->document_id))
          return NULL;
        source = item->document;
      }

  return source;
}
