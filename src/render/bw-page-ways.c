#include "bw-page-ways.h"

#include <glib/gi18n-lib.h>

#include "bw-address.h"
#include "bw-timeline-words.h"

/* By which key the window shows each kind, all first. */
#define KEY_OF_ALL 1

/* @label: what the row is called for those who do not see it */
void
bw_page_ways_begin (BwHtmlWriter *html,
                    const char   *label)
{
  bw_html_writer_open (html, "nav", "class", "ways", "aria-label", label, NULL);
  bw_html_writer_open (html, "ul", NULL);
}

/* @key: (nullable): that does the same in the window */
void
bw_page_ways_add (BwHtmlWriter *html,
                  const char   *address,
                  const char   *text,
                  const char   *key)
{
  bw_html_writer_open (html, "li", NULL);
  bw_html_writer_element (html, "a", text, "href", address, "title", key, "dir", "auto", NULL);
  bw_html_writer_close (html);
}

void
bw_page_ways_end (BwHtmlWriter *html)
{
  bw_html_writer_close (html);
  bw_html_writer_close (html);
}

static gboolean
has_events (const BwPerson *person)
{
  return person->papers->len + person->documents->len + person->mentions->len + person->cited_by->len > 0;
}

/* What else there is to see of a person. */
void
bw_page_ways_of_person (BwHtmlWriter   *html,
                        const BwPerson *person)
{
  g_autofree char *timeline = bw_address_for_timeline (person->id, BW_N_EVENT_KINDS, 1);
  g_autofree char *connect = bw_address_for_connect (person->id);

  bw_page_ways_begin (html, _ ("More of this person"));
  if (has_events (person))
    bw_page_ways_add (html, timeline, _ ("Timeline"), _ ("Alt+1"));
  bw_page_ways_add (html, connect, _ ("How connected with…"), _ ("Ctrl+H"));
  bw_page_ways_end (html);
}

static void
add_kind (BwHtmlWriter *html,
          const char   *address,
          BwEventKind   kind,
          guint         n,
          gboolean      current)
{
  g_autofree char *number = g_strdup_printf ("%'u", n);
  guint key = kind == BW_N_EVENT_KINDS ? KEY_OF_ALL : KEY_OF_ALL + 1 + kind;
  g_autofree char *keys = g_strdup_printf (_ ("Alt+%u"), key);

  bw_html_writer_open (html, "li", NULL);
  bw_html_writer_open (html, "a", "href", address, "title", keys, "class", n == 0 ? "none" : NULL,
                       "aria-current", current ? "page" : NULL, NULL);
  bw_html_writer_text (html, bw_timeline_words_kind (kind));
  bw_html_writer_text (html, "\302\240");
  bw_html_writer_element (html, "span", number, "class", "count", NULL);
  bw_html_writer_close (html);
  bw_html_writer_close (html);
}

/**
 * bw_page_ways_in_time:
 * @events: (element-type BwEvent): all that is dated
 * @kind: what of it is shown, or %BW_N_EVENT_KINDS for all
 *
 * Writes what a timeline can be narrowed to, and how much of each there is.
 */
void
bw_page_ways_in_time (BwHtmlWriter   *html,
                      const BwPerson *person,
                      GPtrArray      *events,
                      BwEventKind     kind)
{
  guint counts[BW_N_EVENT_KINDS + 1] = { 0 };

  counts[BW_N_EVENT_KINDS] = events->len;
  for (guint i = 0; i < events->len; i++)
    counts[((const BwEvent *) g_ptr_array_index (events, i))->kind]++;

  bw_page_ways_begin (html, _ ("What is shown"));
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      BwEventKind other = i == 0 ? BW_N_EVENT_KINDS : (BwEventKind) (i - 1);
      g_autofree char *address = bw_address_for_timeline (person->id, other, 1);

      add_kind (html, address, other, counts[other], other == kind);
    }
  bw_page_ways_end (html);
}
