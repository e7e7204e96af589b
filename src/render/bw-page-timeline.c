#include "bw-page-timeline.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "bw-address.h"
#include "bw-mention.h"
#include "bw-page-parts.h"
#include "bw-page-ways.h"
#include "bw-page-words.h"
#include "bw-text.h"
#include "bw-timeline-words.h"

#define MAX_MENTIONED 4    /* papers that are named of those in a document */
#define EXCERPT_LENGTH 240 /* characters of what it says */

static void
write_head (BwHtmlWriter   *html,
            const BwPerson *person,
            GPtrArray      *events,
            BwEventKind     kind)
{
  bw_html_writer_open (html, "header", NULL);
  bw_page_eyebrow (html, _ ("Timeline"));
  bw_page_subtitle (html, "h1", (BwRef){ BW_KIND_PERSON, person->id }, person->name, NULL);
  bw_page_ways_in_time (html, person, events, kind);
  bw_html_writer_close (html);
}

/* Returns: (transfer container) (element-type BwMention): of papers, each once */
static GPtrArray *
find_papers (GPtrArray *mentions)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_int64_hash, g_int64_equal);
  GPtrArray *papers = g_ptr_array_new ();

  for (guint i = 0; i < mentions->len; i++)
    {
      BwMention *mention = g_ptr_array_index (mentions, i);

      if (mention->paper_id != 0 && g_hash_table_add (seen, &mention->paper_id))
        g_ptr_array_add (papers, mention);
    }

  return papers;
}

static void
write_mentioned (BwPageLine *line,
                 GPtrArray  *mentions)
{
  g_autoptr (GPtrArray) papers = find_papers (mentions);
  guint n = papers->len > MAX_MENTIONED + 1 ? MAX_MENTIONED : papers->len;

  bw_page_line_next (line);
  bw_html_writer_text (line->html, papers->len > 0 ? _ ("mentions") : _ ("mentions them"));
  for (guint i = 0; i < n; i++)
    {
      const BwMention *mention = g_ptr_array_index (papers, i);

      bw_html_writer_text (line->html, i > 0 ? ", " : " ");
      bw_page_link (line->html, (BwRef){ BW_KIND_PAPER, mention->paper_id },
                    bw_page_words_mention (mention), NULL);
    }
  if (n < papers->len)
    {
      g_autofree char *more = bw_page_words_more (papers->len - n);

      bw_page_line_text (line, more, NULL);
    }
}

static const char *
find_role (GPtrArray *mentions)
{
  for (guint i = 0; i < mentions->len; i++)
    {
      const BwMention *mention = g_ptr_array_index (mentions, i);
      const char *role = bw_page_words_role (mention->role);

      if (role != NULL)
        return role;
    }

  return NULL;
}

static void
write_meta (BwHtmlWriter  *html,
            const BwEvent *event)
{
  g_autofree char *cites = bw_timeline_words_cites (event);
  const char *role = event->mentions != NULL ? find_role (event->mentions) : NULL;
  BwPageLine line = { html, "meta", FALSE };

  bw_page_line_text (&line, bw_timeline_words_event (event), NULL);
  if (role != NULL)
    bw_page_line_text (&line, role, NULL);
  if (event->mentions != NULL)
    write_mentioned (&line, event->mentions);
  if (cites != NULL)
    bw_page_line_text (&line, cites, NULL);
  if (event->kind == BW_EVENT_PAPER && !event->brief->title_known)
    bw_page_line_text (&line, _ ("title not known"), NULL);
  bw_page_line_end (&line);
}

/* What is said where they are mentioned, which is why one would read it. */
static void
write_excerpt (BwHtmlWriter  *html,
               const BwEvent *event)
{
  for (guint i = 0; event->mentions != NULL && i < event->mentions->len; i++)
    {
      const BwMention *mention = g_ptr_array_index (event->mentions, i);
      g_autofree char *paragraph = NULL;
      g_autofree char *clip = NULL;

      if (mention->excerpt == NULL || bw_text_is_blank (mention->excerpt))
        continue;

      paragraph = g_strndup (mention->excerpt, strcspn (mention->excerpt, "\n"));
      clip = bw_text_clip (paragraph, EXCERPT_LENGTH);
      bw_html_writer_element (html, "p", clip, "class", "said", "lang",
                              bw_page_language (NULL, clip), "dir", "auto", NULL);
      return;
    }
}

static void
write_event (BwHtmlWriter  *html,
             const BwEvent *event)
{
  g_autofree char *day = bw_timeline_words_day (event);
  g_autofree char *iso = bw_date_to_string (event->date);

  bw_html_writer_open (html, "li", NULL);
  if (event->date.year > 0)
    bw_html_writer_element (html, "time", day != NULL ? day : "", "datetime", iso, "dir", "auto", NULL);
  else
    bw_html_writer_element (html, "span", day != NULL ? day : "", "class", "day", NULL);
  bw_html_writer_open (html, "div", NULL);
  bw_page_link (html, event->ref, bw_timeline_words_thing (event), "thing");
  write_meta (html, event);
  write_excerpt (html, event);
  bw_html_writer_close (html);
  bw_html_writer_close (html);
}

/* Returns: where those end that are of the same year as the one at @begin */
static guint
find_end_of_year (GPtrArray *events,
                  guint      begin,
                  guint      last)
{
  int year = ((const BwEvent *) g_ptr_array_index (events, begin))->date.year;
  guint end = begin;

  while (end < last && ((const BwEvent *) g_ptr_array_index (events, end))->date.year == year)
    end++;

  return end;
}

/* What has no date is last. */
static guint
count_undated (GPtrArray *events)
{
  guint n = 0;

  while (n < events->len && ((const BwEvent *) g_ptr_array_index (events, events->len - n - 1))->date.year == 0)
    n++;

  return n;
}

static void
write_year (BwHtmlWriter *html,
            GPtrArray    *events,
            guint         begin,
            guint         end)
{
  int year = ((const BwEvent *) g_ptr_array_index (events, begin))->date.year;
  g_autofree char *words = bw_timeline_words_year (year);
  g_autofree char *undated = year == 0 ? bw_timeline_words_undated (count_undated (events)) : NULL;

  bw_html_writer_open (html, "section", NULL);
  bw_page_heading (html, words, 0);
  if (undated != NULL)
    bw_html_writer_element (html, "p", undated, "class", "quiet", NULL);
  bw_html_writer_open (html, "ol", "class", year == 0 ? "events undated" : "events", NULL);
  for (guint i = begin; i < end; i++)
    write_event (html, g_ptr_array_index (events, i));
  bw_html_writer_close (html);
  bw_html_writer_close (html);
}

static void
write_neighbour (BwHtmlWriter   *html,
                 const BwPerson *person,
                 BwEventKind     kind,
                 guint           page,
                 const char     *words,
                 const char     *style)
{
  g_autofree char *address = bw_address_for_timeline (person->id, kind, page);

  bw_html_writer_open (html, "p", "class", style, NULL);
  bw_html_writer_element (html, "a", words, "href", address, NULL);
  bw_html_writer_close (html);
}

/* A long life is told on several pages. */
static void
write_neighbours (BwHtmlWriter          *html,
                  const BwPerson        *person,
                  BwEventKind            kind,
                  const BwTimelineSlice *slice)
{
  g_autofree char *span = bw_timeline_words_span (slice->first + 1, slice->last, slice->n);

  if (slice->n_pages < 2)
    return;

  bw_html_writer_element (html, "p", span, "class", "quiet", NULL);
  bw_html_writer_open (html, "nav", "class", "neighbours", "aria-label", _ ("Pages"), NULL);
  if (slice->page > 1)
    write_neighbour (html, person, kind, slice->page - 1, _ ("Newer"), NULL);
  if (slice->page < slice->n_pages)
    write_neighbour (html, person, kind, slice->page + 1, _ ("Older"), "next");
  bw_html_writer_close (html);
}

/**
 * bw_page_timeline:
 * @kind: what is shown, or %BW_N_EVENT_KINDS for all
 * @page: from 1; one that is not there is the last
 *
 * Returns: (transfer full): what is dated about a person, by year, the newest first
 */
char *
bw_page_timeline (const BwPerson *person,
                  BwEventKind     kind,
                  guint           page)
{
  g_autoptr (GPtrArray) events = bw_timeline_new (person);
  g_autoptr (GPtrArray) wanted = bw_timeline_filter (events, kind);
  g_autofree char *title = bw_timeline_words_title (person);
  BwTimelineSlice slice = bw_timeline_slice (wanted->len, page);
  BwHtmlWriter *html = bw_page_begin ("timeline", title);

  write_head (html, person, events, kind);
  bw_html_writer_open (html, "div", "class", "text", NULL);
  if (wanted->len == 0)
    {
      g_autofree char *empty = bw_timeline_words_empty (person, kind);

      bw_html_writer_element (html, "p", empty, "dir", "auto", NULL);
    }
  for (guint i = slice.first; i < slice.last;)
    {
      guint end = find_end_of_year (wanted, i, slice.last);

      write_year (html, wanted, i, end);
      i = end;
    }
  write_neighbours (html, person, kind, &slice);
  bw_html_writer_close (html);

  return bw_page_finish (html);
}
