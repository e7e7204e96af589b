#include "bw-timeline-words.h"

#include <glib/gi18n-lib.h>

#include "bw-mention.h"
#include "bw-page-words.h"

static const struct
{
  const char *words;
  const char *empty;
} KINDS[] = {
  [BW_EVENT_PAPER] = { N_ ("Papers"), N_ ("No paper of %s is here. A listing, a bibliography or a profile that "
                                          "names them brings some.") },
  [BW_EVENT_POST] = { N_ ("Posts"), N_ ("No post of %s is here, nor another text of theirs. A feed, a page or notes "
                                        "that they wrote bring it.") },
  [BW_EVENT_CAPTURE] = { N_ ("Captures"), N_ ("No capture of %s is here. A stream of captures that names them "
                                              "brings some.") },
  [BW_EVENT_MENTION] = { N_ ("Mentions"), N_ ("Nobody here mentions %s or their papers. A digest or a post that "
                                              "does brings it.") },
  [BW_EVENT_CITATION] = { N_ ("Citations"), N_ ("No paper here cites one of %s. A bibliography or the answer of a "
                                                "service with references brings some.") },
  [BW_N_EVENT_KINDS] = { N_ ("All"), N_ ("Nothing here is of %s or about them. Import what they wrote, or what "
                                         "names them.") },
};

/* @kind: %BW_N_EVENT_KINDS for all */
const char *
bw_timeline_words_kind (BwEventKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (KINDS), "");

  return _ (KINDS[kind].words);
}

char *
bw_timeline_words_title (const BwPerson *person)
{
  /* Translators: the title of the page with what is dated about a person; their name */
  return g_strdup_printf (_ ("Timeline of %s"), person->name);
}

/* Returns: (transfer none): what kind of thing it is, or why it is there */
const char *
bw_timeline_words_event (const BwEvent *event)
{
  if (event->kind == BW_EVENT_CITATION)
    return _ ("Citing paper");
  if (event->kind != BW_EVENT_MENTION)
    return bw_page_words_kind (event->name);
  if (event->mentions == NULL)
    return _ ("File that mentions them");

  return bw_page_words_kind (bw_document_kind_to_string (
    ((const BwMention *) g_ptr_array_index (event->mentions, 0))->document_kind));
}

/* Returns: (transfer full) (nullable): how many papers of the person a paper cites */
char *
bw_timeline_words_cites (const BwEvent *event)
{
  if (event->kind != BW_EVENT_CITATION || event->count < 1)
    return NULL;

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "cites %'d paper", "cites %'d papers",
                                       (gulong) event->count),
                          event->count);
}

/* Returns: (transfer none): what the thing is called */
const char *
bw_timeline_words_thing (const BwEvent *event)
{
  if (event->brief != NULL)
    return bw_page_words_brief (event->brief);
  if (event->mentions != NULL)
    return bw_page_words_document (g_ptr_array_index (event->mentions, 0));

  return event->title;
}

/* Returns: (transfer full) (nullable): the date without the year, under which it stands */
char *
bw_timeline_words_day (const BwEvent *event)
{
  BwDate day = { 0, event->date.month, event->date.day };

  if (event->date.month == 0)
    return event->date_inferred ? g_strdup (_ ("year inferred")) : NULL;

  return bw_page_words_date (day, event->date_inferred);
}

/* @year: 0 for what has none */
char *
bw_timeline_words_year (int year)
{
  return year > 0 ? g_strdup_printf ("%d", year) : g_strdup (_ ("Without a date"));
}

/* Returns: (transfer full): that the dates of @n things are not known */
char *
bw_timeline_words_undated (guint n)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Of %'u no date is known here.",
                                       "Of these %'u no date is known here.", n),
                          n);
}

/* Returns: (transfer full): that there is nothing of the kind, and what would change that */
char *
bw_timeline_words_empty (const BwPerson *person,
                         BwEventKind     kind)
{
  g_autoptr (GString) text = NULL;

  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (KINDS), NULL);

  text = g_string_new (_ (KINDS[kind].empty));
  g_string_replace (text, "%s", person->name, 1);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Returns: (transfer full): which of how many a page shows, counted from 1 */
char *
bw_timeline_words_span (guint first,
                        guint last,
                        guint n)
{
  /* Translators: such as “201–400 of 1,432” */
  return g_strdup_printf (_ ("%1$'u–%2$'u of %3$'u"), first, last, n);
}
