#include "bw-page-count.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "bw-mention.h"
#include "bw-tie.h"

#define PLURAL(one, many, n) g_dngettext (GETTEXT_PACKAGE, one, many, (gulong) (n))

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

static void
add_papers (GPtrArray      *counts,
            const BwPerson *person)
{
  int held = (int) person->papers->len;
  int stated = person->papers_stated;

  if (stated < 0)
    take_count (counts, held, FALSE, g_strdup (PLURAL ("paper held", "papers held", held)));
  else if (stated == held)
    take_count (counts, held, FALSE,
                g_strdup (PLURAL ("paper stated, and held", "papers stated, and all held", held)));
  else if (stated > held)
    take_count (counts, stated, TRUE,
                g_strdup_printf (PLURAL ("paper stated, %'d held", "papers stated, %'d held", stated),
                                 held));
  else
    take_count (counts, held, FALSE,
                g_strdup_printf (PLURAL ("paper held, %'d stated", "papers held, %'d stated", held),
                                 stated));
}

static int
count_counted (GPtrArray *ties)
{
  int n = 0;

  for (guint i = 0; i < ties->len; i++)
    n += ((const BwTie *) g_ptr_array_index (ties, i))->counted > 0;

  return n;
}

static void
add_coauthors (GPtrArray      *counts,
               const BwPerson *person)
{
  int total = MAX ((int) person->coauthors->len, person->coauthors_stated);
  int counted = count_counted (person->coauthors);
  char *label;

  if (counted == total)
    label = g_strdup (PLURAL ("co-author", "co-authors", total));
  else if (counted == 0)
    label = g_strdup (PLURAL ("co-author stated", "co-authors stated", total));
  else
    label = g_strdup_printf (PLURAL ("co-author, %'d counted", "co-authors, %'d counted", total),
                             counted);
  take_count (counts, total, counted < total, label);
}

static void
add_citing_works (GPtrArray      *counts,
                  const BwPerson *person)
{
  int total = MAX ((int) person->cited_by->len, person->cited_by_stated);
  int counted = count_counted (person->cited_by);
  char *label;

  if (counted == total)
    label = g_strdup (PLURAL ("citing work", "citing works", total));
  else if (counted == 0)
    label = g_strdup (PLURAL ("citing work stated", "citing works stated", total));
  else
    label = g_strdup_printf (PLURAL ("citing work, %'d counted", "citing works, %'d counted", total),
                             counted);
  take_count (counts, total, counted < total, label);
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

  take_count (counts, total, counted < total,
              g_strdup (counted == 0 ? PLURAL ("mention stated", "mentions stated", total)
                                     : PLURAL ("mention", "mentions", total)));
}

static void
add_documents (GPtrArray      *counts,
               const BwPerson *person)
{
  int n_captures = 0;
  int n_posts = 0;
  int n_others;

  for (guint i = 0; i < person->documents->len; i++)
    {
      const BwBrief *document = g_ptr_array_index (person->documents, i);

      n_captures += strcmp (document->kind, "capture") == 0;
      n_posts += strcmp (document->kind, "post") == 0 || strcmp (document->kind, "entry") == 0;
    }
  n_others = (int) person->documents->len - n_captures - n_posts;

  take_count (counts, n_captures, FALSE, g_strdup (PLURAL ("capture", "captures", n_captures)));
  take_count (counts, n_posts, FALSE, g_strdup (PLURAL ("post", "posts", n_posts)));
  take_count (counts, n_others, FALSE, g_strdup (PLURAL ("document", "documents", n_others)));
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
  add_documents (counts, person);

  return counts;
}

GPtrArray *
bw_page_counts_of_organisation (const BwOrganisation *organisation)
{
  GPtrArray *counts = counts_new ();
  guint n_people = organisation->people->len;
  guint n_papers = organisation->papers->len;
  guint n_mentions = organisation->mentions->len;

  take_count (counts, n_people, FALSE, g_strdup (PLURAL ("person", "people", n_people)));
  take_count (counts, n_papers, FALSE, g_strdup (PLURAL ("paper", "papers", n_papers)));
  take_count (counts, n_mentions, FALSE, g_strdup (PLURAL ("mention", "mentions", n_mentions)));

  return counts;
}

GPtrArray *
bw_page_counts_of_home (const BwHome *home)
{
  const BwStats *stats = &home->stats;
  GPtrArray *counts = counts_new ();
  gint64 n;

  take_count (counts, stats->papers, FALSE, g_strdup (PLURAL ("paper", "papers", stats->papers)));
  take_count (counts, stats->people, FALSE, g_strdup (PLURAL ("person", "people", stats->people)));
  n = stats->documents[BW_DOCUMENT_POST] + stats->documents[BW_DOCUMENT_ENTRY];
  take_count (counts, n, FALSE, g_strdup (PLURAL ("post", "posts", n)));
  n = stats->documents[BW_DOCUMENT_DIGEST];
  take_count (counts, n, FALSE, g_strdup (PLURAL ("digest", "digests", n)));
  n = stats->documents[BW_DOCUMENT_CAPTURE];
  take_count (counts, n, FALSE, g_strdup (PLURAL ("capture", "captures", n)));
  n = stats->documents[BW_DOCUMENT_LISTING];
  take_count (counts, n, FALSE, g_strdup (PLURAL ("listing", "listings", n)));
  n = stats->documents[BW_DOCUMENT_PROFILE];
  take_count (counts, n, FALSE, g_strdup (PLURAL ("profile", "profiles", n)));
  n = stats->documents[BW_DOCUMENT_NOTE] + stats->documents[BW_DOCUMENT_PAGE];
  take_count (counts, n, FALSE, g_strdup (PLURAL ("note or page", "notes and pages", n)));
  take_count (counts, stats->organisations, FALSE,
              g_strdup (PLURAL ("organisation", "organisations", stats->organisations)));

  return counts;
}
