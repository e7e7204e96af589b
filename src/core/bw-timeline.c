#include "bw-timeline.h"

#include <string.h>

/* As an address has them; the last stands for all kinds. */
static const char *const NAMES[] = { "papers", "posts", "captures", "mentions", "citations", "all" };

/* What is gathered, and what is in it already. */
typedef struct
{
  GPtrArray  *events;
  GHashTable *papers;    /* ids of the person's papers */
  GHashTable *documents; /* ids of the person's documents */
  GHashTable *mentions;  /* document id -> BwEvent */
} Gatherer;

const char *
bw_event_kind_to_string (BwEventKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (NAMES), NULL);

  return NAMES[kind];
}

/**
 * bw_event_kind_from_string:
 * @kind: (out): the kind, or %BW_N_EVENT_KINDS for `all`
 *
 * Returns: whether @text names one
 */
gboolean
bw_event_kind_from_string (const char  *text,
                           BwEventKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (NAMES); i++)
    if (g_strcmp0 (NAMES[i], text) == 0)
      {
        *kind = (BwEventKind) i;
        return TRUE;
      }

  return FALSE;
}

static void
event_free (gpointer data)
{
  BwEvent *event = data;

  g_clear_pointer (&event->mentions, g_ptr_array_unref);
  g_free (event->title);
  g_free (event);
}

static BwEvent *
add_event (Gatherer    *self,
           BwEventKind  kind,
           const char  *name,
           BwRef        ref,
           const char  *title)
{
  BwEvent *event = g_new0 (BwEvent, 1);

  event->kind = kind;
  event->name = name;
  event->ref = ref;
  event->title = g_strdup (title);
  g_ptr_array_add (self->events, event);

  return event;
}

static void
add_brief (Gatherer      *self,
           BwEventKind    kind,
           const char    *name,
           const BwBrief *brief)
{
  BwEvent *event = add_event (self, kind, name, brief->ref, brief->title);

  event->brief = brief;
  event->date = brief->date;
  event->date_inferred = brief->date_inferred;
}

/* A file that a profile names is in the library by that name alone. */
static void
add_file (Gatherer        *self,
          const BwMention *mention)
{
  BwRef profile = { BW_KIND_DOCUMENT, mention->document_id };
  g_autofree char *path = g_strjoin ("/", mention->folder != NULL ? mention->folder : mention->name,
                                     mention->folder != NULL ? mention->name : NULL, NULL);

  add_event (self, BW_EVENT_MENTION, "mention", profile, path);
}

/* A document is there once, with all that it mentions; what the person wrote is there as such. */
static void
add_mention (Gatherer  *self,
             BwMention *mention)
{
  BwEvent *event = g_hash_table_lookup (self->mentions, &mention->document_id);

  if (g_hash_table_contains (self->documents, &mention->document_id))
    return;

  if (event == NULL)
    {
      event = add_event (self, BW_EVENT_MENTION, "mention",
                         (BwRef){ BW_KIND_DOCUMENT, mention->document_id }, mention->document_title);
      event->date = mention->document_date;
      event->mentions = g_ptr_array_new ();
      g_hash_table_insert (self->mentions, &event->ref.id, event);
    }
  g_ptr_array_add (event->mentions, mention);
}

static void
add_mentions (Gatherer  *self,
              GPtrArray *mentions)
{
  for (guint i = 0; i < mentions->len; i++)
    {
      BwMention *mention = g_ptr_array_index (mentions, i);

      if (mention->name != NULL)
        add_file (self, mention);
      else
        add_mention (self, mention);
    }
}

static void
add_own (Gatherer       *self,
         const BwPerson *person)
{
  for (guint i = 0; i < person->papers->len; i++)
    {
      BwBrief *paper = g_ptr_array_index (person->papers, i);

      add_brief (self, BW_EVENT_PAPER, "paper", paper);
      g_hash_table_add (self->papers, &paper->ref.id);
    }
  for (guint i = 0; i < person->documents->len; i++)
    {
      BwBrief *document = g_ptr_array_index (person->documents, i);
      gboolean capture = g_strcmp0 (document->kind, "capture") == 0;

      add_brief (self, capture ? BW_EVENT_CAPTURE : BW_EVENT_POST, document->kind, document);
      g_hash_table_add (self->documents, &document->ref.id);
    }
}

/* One's own paper that cites another of one's own is there as a paper. */
static void
add_citations (Gatherer  *self,
               GPtrArray *ties)
{
  for (guint i = 0; i < ties->len; i++)
    {
      const BwTie *tie = g_ptr_array_index (ties, i);
      BwEvent *event;

      if (g_hash_table_contains (self->papers, &tie->ref.id))
        continue;

      event = add_event (self, BW_EVENT_CITATION, "citation", tie->ref, tie->title);
      event->date = tie->date;
      event->count = MAX (tie->counted, tie->stated);
    }
}

static int
compare_events (gconstpointer a,
                gconstpointer b)
{
  const BwEvent *one = *(const BwEvent *const *) a;
  const BwEvent *other = *(const BwEvent *const *) b;
  int order = bw_date_compare (other->date, one->date);

  /* A day and a month without a year are no place in time. */
  if (one->date.year == 0 || other->date.year == 0)
    order = (int) other->date.year - (int) one->date.year;
  if (order == 0)
    order = (int) one->kind - (int) other->kind;
  if (order == 0)
    order = (one->ref.id > other->ref.id) - (one->ref.id < other->ref.id);

  return order != 0 ? order : g_strcmp0 (one->title, other->title);
}

/**
 * bw_timeline_new:
 *
 * Returns: (transfer full) (element-type BwEvent): papers and documents of the person,
 *   documents that mention them or their papers, and papers that cite theirs, the newest
 *   first and what has no date last; it lives no longer than @person
 */
GPtrArray *
bw_timeline_new (const BwPerson *person)
{
  g_autoptr (GHashTable) papers = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GHashTable) documents = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GHashTable) mentions = g_hash_table_new (g_int64_hash, g_int64_equal);
  Gatherer self = { NULL, papers, documents, mentions };

  g_return_val_if_fail (person != NULL, NULL);

  self.events = g_ptr_array_new_with_free_func (event_free);
  add_own (&self, person);
  for (guint i = 0; i < person->papers->len; i++)
    add_mentions (&self, ((const BwBrief *) g_ptr_array_index (person->papers, i))->mentions);
  add_mentions (&self, person->mentions);
  add_citations (&self, person->cited_by);
  g_ptr_array_sort (self.events, compare_events);

  return self.events;
}

/**
 * bw_timeline_filter:
 * @kind: what is wanted, or %BW_N_EVENT_KINDS for all
 *
 * Returns: (transfer container) (element-type BwEvent): those of the kind, in their order
 */
GPtrArray *
bw_timeline_filter (GPtrArray   *events,
                    BwEventKind  kind)
{
  GPtrArray *wanted = g_ptr_array_new ();

  g_return_val_if_fail (events != NULL, wanted);

  for (guint i = 0; i < events->len; i++)
    {
      BwEvent *event = g_ptr_array_index (events, i);

      if (kind == BW_N_EVENT_KINDS || event->kind == kind)
        g_ptr_array_add (wanted, event);
    }

  return wanted;
}

/**
 * bw_timeline_slice:
 * @n: how many events there are
 * @page: from 1; one that is not there is the last
 */
BwTimelineSlice
bw_timeline_slice (guint n,
                   guint page)
{
  guint n_pages = MAX (1, n / BW_TIMELINE_PAGE + (n % BW_TIMELINE_PAGE > 0));
  guint at = CLAMP (page, 1, n_pages);
  guint first = (at - 1) * BW_TIMELINE_PAGE;

  return (BwTimelineSlice){ n, first, MIN (n, first + BW_TIMELINE_PAGE), at, n_pages };
}
