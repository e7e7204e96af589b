#include "bw-page-words.h"
#include "bw-plain-parts.h"
#include "bw-plain.h"
#include "bw-timeline-words.h"

static void
append_event (GString       *out,
              const BwEvent *event)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);

  bw_plain_take_item (items, bw_timeline_words_day (event));
  bw_plain_take_item (items, g_strdup (bw_timeline_words_thing (event)));
  bw_plain_take_item (items, g_strdup (bw_timeline_words_event (event)));
  bw_plain_take_item (items, bw_timeline_words_cites (event));
  bw_plain_items (out, items);
}

/**
 * bw_plain_from_timeline:
 * @kind: what is shown, or %BW_N_EVENT_KINDS for all
 * @page: from 1; one that is not there is the last
 *
 * Returns: (transfer full): what is dated about a person, a line each
 */
char *
bw_plain_from_timeline (const BwPerson *person,
                        BwEventKind     kind,
                        guint           page)
{
  GString *out = g_string_new (NULL);
  g_autoptr (GPtrArray) events = bw_timeline_new (person);
  g_autoptr (GPtrArray) wanted = bw_timeline_filter (events, kind);
  BwTimelineSlice slice = bw_timeline_slice (wanted->len, page);
  g_autofree char *title = bw_timeline_words_title (person);
  g_autofree char *empty = wanted->len == 0 ? bw_timeline_words_empty (person, kind) : NULL;
  g_autofree char *span = bw_timeline_words_span (slice.first + 1, slice.last, slice.n);
  int year = -1;

  bw_plain_title (out, title);
  if (empty != NULL)
    bw_plain_paragraph (out, empty);
  for (guint i = slice.first; i < slice.last; i++)
    {
      const BwEvent *event = g_ptr_array_index (wanted, i);
      g_autofree char *heading = bw_timeline_words_year (event->date.year);

      if (event->date.year != year)
        bw_plain_heading (out, heading);
      year = event->date.year;
      append_event (out, event);
    }
  if (slice.n_pages > 1)
    bw_plain_foot (out, span);

  return g_string_free (out, FALSE);
}
