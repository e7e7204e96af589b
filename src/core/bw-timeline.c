#include "bw-timeline.h"

static void
add_event (GPtrArray  *events,
           BwDate      date,
           const char *kind,
           BwRef       ref,
           const char *title)
{
  BwEvent *event = g_new0 (BwEvent, 1);

  event->date = date;
  event->kind = kind;
  event->ref = ref;
  event->title = title;
  g_ptr_array_add (events, event);
}

static int
compare_events (gconstpointer a,
                gconstpointer b)
{
  const BwEvent *one = *(const BwEvent *const *) a;
  const BwEvent *other = *(const BwEvent *const *) b;
  int order = bw_date_compare (other->date, one->date);

  if (order == 0)
    order = (int) one->ref.kind - (int) other->ref.kind;
  if (order == 0)
    order = (one->ref.id > other->ref.id) - (one->ref.id < other->ref.id);

  return order;
}

/**
 * bw_timeline_new:
 *
 * Returns: (transfer full) (element-type BwEvent): papers, documents of the person and
 *   mentions of their papers, the newest first and what has no date last; it lives no
 *   longer than @person
 */
GPtrArray *
bw_timeline_new (const BwPerson *person)
{
  GPtrArray *events = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (person != NULL, NULL);

  for (guint i = 0; i < person->papers->len; i++)
    {
      const BwBrief *paper = g_ptr_array_index (person->papers, i);

      add_event (events, paper->date, "paper", paper->ref, paper->title);
      for (guint j = 0; j < paper->mentions->len; j++)
        {
          const BwMention *mention = g_ptr_array_index (paper->mentions, j);

          add_event (events, mention->document_date, "mention",
                     (BwRef){ BW_KIND_DOCUMENT, mention->document_id }, mention->document_title);
        }
    }
  for (guint i = 0; i < person->documents->len; i++)
    {
      const BwBrief *document = g_ptr_array_index (person->documents, i);

      add_event (events, document->date, document->kind, document->ref, document->title);
    }
  g_ptr_array_sort (events, compare_events);

  return events;
}
