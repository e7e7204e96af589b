#include "bw-page-count.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "bw-mention.h"
#include "bw-tie.h"

static void
count_free (gpointer data)
{
  BwPageCount *count = data;

  g_free (count->label);
  g_free (count);
}

static GPtrArray *
counts_new (void)
{
  return g_ptr_array_new_with_free_func (count_free);
}

/* What there is none of is not worth a number. */
static void
take_count (GPtrArray *counts,
            gint64     number,
            gboolean   stated,
            char      *label)
{
  BwPageCount *count = g_new0 (BwPageCount, 1);

  count->number = number;
  count->stated = stated;
  count->label = label;
  if (number > 0)
    g_ptr_array_add (counts, count);
  else
    count_free (count);
}

static char *
label_papers (int held,
              int stated)
{
  if (stated < 0)
    return g_strdup (g_dngettext (GETTEXT_PACKAGE, "paper held", "papers held", held));
  if (stated == held)
    return g_strdup (g_dngettext (GETTEXT_PACKAGE, "paper stated, and held",
                                  "papers stated, and all held", held));
  if (stated > held)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "paper stated, %'d held",
                                         "papers stated, %'d held", stated),
                            held);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "paper held, %'d stated",
                                       "papers held, %'d stated", held),
                          stated);
}

static void
add_papers (GPtrArray      *counts,
            const BwPerson *person)
{
  int held = (int) person->papers->len;
  int stated = person->papers_stated;

  take_count (counts, MAX (held, stated), stated > held, label_papers (held, stated));
}

static int
count_counted (GPtrArray *ties)
{
  int n = 0;

  for (guint i = 0; i < ties->len; i++)
    n += ((const BwTie *) g_ptr_array_index (ties, i))->counted > 0;

  return n;
}

static char *
label_coauthors (int total,
                 int counted)
{
  if (counted == total)
    return g_strdup (g_dngettext (GETTEXT_PACKAGE, "co-author", "co-authors", total));
  if (counted == 0)
    return g_strdup (g_dngettext (GETTEXT_PACKAGE, "co-author stated", "co-authors stated", total));

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "co-author, %'d counted",
                                       "co-authors, %'d counted", total),
                          counted);
}

static void
add_coauthors (GPtrArray      *counts,
               const BwPerson *person)
{
  int total = MAX ((int) person->coauthors->len, person->coauthors_stated);
  int counted = count_counted (person->coauthors);

  take_count (counts, total, counted < total, label_coauthors (total, counted));
}

static char *
label_citing_works (int total,
                    int counted)
{
  if (counted == total)
    return g_strdup (g_dngettext (GETTEXT_PACKAGE, "citing work", "citing works", total));
  if (counted == 0)
    return g_strdup (g_dngettext (GETTEXT_PACKAGE, "citing work stated", "citing works stated",
                                  total));

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "citing work, %'d counted",
                                       "citing works, %'d counted", total),
                          counted);
}

static void
add_citing_works (GPtrArray      *counts,
                  const BwPerson *person)
{
  int total = MAX ((int) person->cited_by->len, person->cited_by_stated);
  int counted = count_counted (person->cited_by);

  take_count (counts, total, counted < total, label_citing_works (total, counted));
}

static char *
label_mentions (int total,
                int counted)
{
  return g_strdup (counted > 0 ? g_dngettext (GETTEXT_PACKAGE, "mention", "mentions", total)
                               : g_dngettext (GETTEXT_PACKAGE, "mention stated", "mentions stated",
                                              total));
}

/* A profile states its mentions in files; a document that mentions somebody is counted. */
static void
add_mentions (GPtrArray      *counts,
              const BwPerson *person)
{
  int total = MAX ((int) person->mentions->len, person->mentions_stated);
  int counted = 0;

  for (guint i = 0; i < person->mentions->len; i++)
    counted += ((const BwMention *) g_ptr_array_index (person->mentions, i))->name == NULL;

  take_count (counts, total, counted < total, label_mentions (total, counted));
}

/* What @n documents of a kind are called. */
static const char *
get_plural (BwDocumentKind kind,
            gint64         n)
{
  switch (kind)
    {
    case BW_DOCUMENT_PROFILE:
      return g_dngettext (GETTEXT_PACKAGE, "profile", "profiles", n);
    case BW_DOCUMENT_LISTING:
      return g_dngettext (GETTEXT_PACKAGE, "listing", "listings", n);
    case BW_DOCUMENT_DIGEST:
      return g_dngettext (GETTEXT_PACKAGE, "digest", "digests", n);
    case BW_DOCUMENT_POST:
      return g_dngettext (GETTEXT_PACKAGE, "post", "posts", n);
    case BW_DOCUMENT_CAPTURE:
      return g_dngettext (GETTEXT_PACKAGE, "capture", "captures", n);
    case BW_DOCUMENT_NOTE:
      return g_dngettext (GETTEXT_PACKAGE, "note", "notes", n);
    case BW_DOCUMENT_PAGE:
      return g_dngettext (GETTEXT_PACKAGE, "page", "pages", n);
    case BW_DOCUMENT_ENTRY:
      return g_dngettext (GETTEXT_PACKAGE, "feed entry", "feed entries", n);
    case BW_N_DOCUMENT_KINDS:
    default:
      return g_dngettext (GETTEXT_PACKAGE, "document", "documents", n);
    }
}

/* Makes the last count a way to what was counted, if it is of @kind at all. */
static void
set_kind (GPtrArray  *counts,
          gint64      number,
          const char *kind)
{
  if (number > 0)
    ((BwPageCount *) g_ptr_array_index (counts, counts->len - 1))->kind = kind;
}

static void
add_documents (GPtrArray    *counts,
               const gint64 *numbers,
               gboolean      with_ways)
{
  static const BwDocumentKind ORDER[] = { BW_DOCUMENT_POST, BW_DOCUMENT_ENTRY,
                                          BW_DOCUMENT_DIGEST, BW_DOCUMENT_CAPTURE,
                                          BW_DOCUMENT_LISTING, BW_DOCUMENT_PROFILE,
                                          BW_DOCUMENT_NOTE, BW_DOCUMENT_PAGE };

  for (guint i = 0; i < G_N_ELEMENTS (ORDER); i++)
    {
      take_count (counts, numbers[ORDER[i]], FALSE,
                  g_strdup (get_plural (ORDER[i], numbers[ORDER[i]])));
      if (with_ways)
        set_kind (counts, numbers[ORDER[i]], bw_document_kind_to_string (ORDER[i]));
    }
}

static void
add_documents_of (GPtrArray *counts,
                  GPtrArray *documents)
{
  gint64 numbers[BW_N_DOCUMENT_KINDS] = { 0 };

  for (guint i = 0; i < documents->len; i++)
    {
      const BwBrief *document = g_ptr_array_index (documents, i);
      BwDocumentKind kind;

      if (bw_document_kind_from_string (document->kind, &kind))
        numbers[kind]++;
    }
  add_documents (counts, numbers, FALSE);
}

/**
 * bw_page_counts_of_person:
 *
 * Returns: (transfer full) (element-type BwPageCount): what there is, each with what a
 *   page states of it and what was counted told apart
 */
GPtrArray *
bw_page_counts_of_person (const BwPerson *person)
{
  GPtrArray *counts = counts_new ();

  add_papers (counts, person);
  add_coauthors (counts, person);
  add_citing_works (counts, person);
  add_mentions (counts, person);
  add_documents_of (counts, person->documents);

  return counts;
}

GPtrArray *
bw_page_counts_of_organisation (const BwOrganisation *organisation)
{
  GPtrArray *counts = counts_new ();
  guint n_people = organisation->people->len;
  guint n_papers = organisation->papers->len;
  guint n_mentions = organisation->mentions->len;

  take_count (counts, n_people, FALSE,
              g_strdup (g_dngettext (GETTEXT_PACKAGE, "person", "people", n_people)));
  take_count (counts, n_papers, FALSE,
              g_strdup (g_dngettext (GETTEXT_PACKAGE, "paper", "papers", n_papers)));
  take_count (counts, n_mentions, FALSE,
              g_strdup (g_dngettext (GETTEXT_PACKAGE, "mention", "mentions", n_mentions)));

  return counts;
}

GPtrArray *
bw_page_counts_of_source (const BwSource *source)
{
  GPtrArray *counts = counts_new ();

  add_documents_of (counts, source->documents);

  return counts;
}

/**
 * bw_page_counts_title_of_source:
 *
 * Returns: (transfer full): what a source is called. A file's name is mostly none that
 *   a person gave: then what is in it says more, the title of its only document or how
 *   many there are where they are of one kind.
 */
char *
bw_page_counts_title_of_source (const BwSource *source)
{
  g_autoptr (GPtrArray) counts = bw_page_counts_of_source (source);
  const BwBrief *first = source->documents->len > 0 ? g_ptr_array_index (source->documents, 0)
                                                    : NULL;

  if (g_strcmp0 (source->kind, "file") != 0 || counts->len != 1)
    return g_strdup (source->title);
  if (source->documents->len == 1 && strcmp (first->title, source->title) != 0)
    return g_strdup (first->title);

  return bw_page_count_words (g_ptr_array_index (counts, 0));
}

GPtrArray *
bw_page_counts_of_home (const BwHome *home)
{
  const BwStats *stats = &home->stats;
  GPtrArray *counts = counts_new ();

  take_count (counts, stats->papers, FALSE,
              g_strdup (g_dngettext (GETTEXT_PACKAGE, "paper", "papers", stats->papers)));
  set_kind (counts, stats->papers, bw_kind_to_string (BW_KIND_PAPER));
  take_count (counts, stats->people, FALSE,
              g_strdup (g_dngettext (GETTEXT_PACKAGE, "person", "people", stats->people)));
  set_kind (counts, stats->people, bw_kind_to_string (BW_KIND_PERSON));
  add_documents (counts, stats->documents, TRUE);
  take_count (counts, stats->organisations, FALSE,
              g_strdup (g_dngettext (GETTEXT_PACKAGE, "organisation", "organisations",
                                     stats->organisations)));
  set_kind (counts, stats->organisations, bw_kind_to_string (BW_KIND_ORGANISATION));

  return counts;
}

/**
 * bw_page_count_words:
 *
 * Returns: (transfer full): the number and what is counted, in one phrase that a line
 *   does not break between the two
 */
char *
bw_page_count_words (const BwPageCount *count)
{
  return g_strdup_printf ("%'" G_GINT64_FORMAT "\302\240%s", count->number, count->label);
}
