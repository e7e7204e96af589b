#include "bw-page-topics.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "bw-page-bars.h"
#include "bw-page-list.h"
#include "bw-address.h"
#include "bw-page-parts.h"

#define MIN_PERIODS 2  /* with anything: fewer are no picture */
#define MAX_PERIODS 36 /* that there is room for: the last of them */
#define WIDTH 144      /* that the bars share */
#define MAX_STEP 16    /* from a bar to the next */
#define HEIGHT 20      /* of the highest bar */
#define MAX_WHOLE 16   /* bytes of a name that stays in one line */
#define FULL 3         /* that fill it, if there is no period with more */

typedef struct
{
  GPtrArray *topics; /* BwTopic */
  gboolean   monthly;
  int        first;
  int        last;
  guint      n_filled; /* in the topic that has most */
} Span;

static const BwTopic *
get_topic (const Span *span,
           guint       index)
{
  return g_ptr_array_index (span->topics, index);
}

static void
find_span (Span *span)
{
  span->first = G_MAXINT;
  for (guint i = 0; i < span->topics->len; i++)
    {
      const BwSeries *papers = get_topic (span, i)->papers;

      if (papers->counts->len == 0)
        continue;
      span->monthly = papers->monthly;
      span->first = MIN (span->first, papers->first);
      span->last = MAX (span->last, bw_series_get_last (papers));
    }

  span->first = MAX (span->first, span->last - MAX_PERIODS + 1);
  for (guint i = 0; i < span->topics->len; i++)
    span->n_filled = MAX (span->n_filled,
                          bw_series_get_filled (get_topic (span, i)->papers, span->first));
}

/* Returns: (transfer full) (nullable): what finds the topic's papers in the search language,
 *   in which a quote cannot be quoted */
static char *
make_search (const BwTopic *topic)
{
  if (strchr (topic->name, '"') != NULL)
    return NULL;
  if (strpbrk (topic->name, " \t\n(),") == NULL)
    return g_strconcat ("cat:", topic->name, NULL);

  return g_strdup_printf ("cat:\"%s\"", topic->name);
}

static void
write_name (BwHtmlWriter  *html,
            const BwTopic *topic,
            const char    *search)
{
  g_autofree char *href = search != NULL ? bw_address_for_search (search) : NULL;

  bw_html_writer_open (html, "th", "scope", "row", NULL);
  bw_html_writer_element (html, href != NULL ? "a" : "span", topic->name, "href", href, "class",
                          strlen (topic->name) <= MAX_WHOLE ? "whole" : NULL, "dir", "auto", NULL);
  bw_html_writer_close (html);
}

static void
write_title (BwHtmlWriter     *html,
             const BwPageBars *bars,
             const char       *name)
{
  g_autofree char *first = bw_series_name (bars->series, bars->first);
  g_autofree char *last = bw_series_name (bars->series, bars->last);

  bw_html_writer_open (html, "title", NULL);
  bw_html_writer_printf (html,
                         bars->series->monthly ? _ ("%s: papers a month, from %s to %s")
                                               : _ ("%s: papers a year, from %s to %s"),
                         name, first, last);
  bw_html_writer_close (html);
}

static BwPageBars
get_bars (const Span     *span,
          const BwSeries *series,
          const char     *search)
{
  int n = span->last - span->first + 1;

  return (BwPageBars){ series, span->first, span->last, MIN (MAX_STEP, WIDTH / n),
                       0, HEIGHT, FULL, search };
}

static void
write_row (BwHtmlWriter  *html,
           gconstpointer  row,
           gconstpointer  context)
{
  const BwTopic *topic = row;
  g_autofree char *search = make_search (topic);
  const BwPageBars bars = get_bars (context, topic->papers, search);
  g_autofree char *box = g_strdup_printf ("0 0 %d %d", bw_page_bars_get_width (&bars), HEIGHT);

  write_name (html, topic, search);
  bw_html_writer_open (html, "td", NULL);
  bw_html_writer_open (html, "svg", "viewBox", box, "role", "img", NULL);
  write_title (html, &bars, topic->name);
  bw_page_bars_write (&bars, html);
  bw_html_writer_close (html);
  bw_html_writer_close (html);
  bw_html_writer_open (html, "td", NULL);
  bw_page_number (html, (int) topic->n_papers, FALSE);
  bw_html_writer_close (html);
}

/* The same in numbers, each a link as its bar is. */
static void
write_numbers (BwHtmlWriter  *html,
               const Span    *span,
               const BwTopic *topic)
{
  g_autofree char *search = make_search (topic);
  const BwPageBars bars = get_bars (span, topic->papers, search);
  gboolean begun = FALSE;

  bw_html_writer_open (html, "tr", NULL);
  write_name (html, topic, search);
  bw_html_writer_open (html, "td", "class", "names", "dir", "ltr", NULL);
  for (int period = span->last; period >= span->first; period--)
    {
      guint n = bw_series_get (topic->papers, period);
      g_autofree char *name = bw_series_name (topic->papers, period);
      g_autofree char *href = bw_page_bars_search (&bars, period);
      g_autofree char *words = g_strdup_printf ("%s:\302\240%'u", name, n);

      if (n == 0)
        continue;
      bw_html_writer_text (html, begun ? ", " : "");
      bw_html_writer_element (html, href != NULL ? "a" : "span", words, "href", href, NULL);
      begun = TRUE;
    }
  bw_html_writer_close (html);
  bw_html_writer_close (html);
}

static void
write_table (BwHtmlWriter *html,
             const Span   *span)
{
  bw_html_writer_open (html, "details", NULL);
  bw_html_writer_element (html, "summary", _ ("In numbers"), NULL);
  bw_html_writer_open (html, "table", NULL);
  for (guint i = 0; i < span->topics->len; i++)
    write_numbers (html, span, get_topic (span, i));
  bw_html_writer_close (html);
  bw_html_writer_close (html);
}

static void
write_span (BwHtmlWriter *html,
            const Span   *span)
{
  const BwSeries *papers = get_topic (span, 0)->papers;
  g_autofree char *first = bw_series_name (papers, span->first);
  g_autofree char *last = bw_series_name (papers, span->last);

  bw_html_writer_open (html, "p", "class", "column", NULL);
  bw_html_writer_printf (html,
                         span->monthly ? _ ("papers a month, %s to %s")
                                       : _ ("papers a year, %s to %s"),
                         first, last);
  bw_html_writer_close (html);
}

/**
 * bw_page_topics:
 * @topics: (element-type BwTopic): the largest first
 *
 * Writes a section with a small picture of each topic: how much there is of it, and of
 * when; nothing when there is too little of it to be seen.
 */
void
bw_page_topics (BwHtmlWriter *html,
                GPtrArray    *topics)
{
  Span span = { topics, FALSE, 0, 0, 0 };

  find_span (&span);
  if (span.n_filled < MIN_PERIODS)
    return;

  bw_html_writer_open (html, "section", "class", "topics", NULL);
  bw_html_writer_open (html, "div", "class", "head", NULL);
  bw_page_heading (html, _ ("Topics"), 0);
  write_span (html, &span);
  bw_html_writer_close (html);
  bw_html_writer_open (html, "table", NULL);
  for (guint i = 0; i < topics->len; i++)
    {
      bw_html_writer_open (html, "tr", NULL);
      write_row (html, get_topic (&span, i), &span);
      bw_html_writer_close (html);
    }
  bw_html_writer_close (html);
  write_table (html, &span);
  bw_html_writer_close (html);
}
