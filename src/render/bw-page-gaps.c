#include "bw-page-gaps.h"

#include <glib/gi18n-lib.h>

#include "bw-brief.h"
#include "bw-date-words.h"
#include "bw-import-date.h"
#include "bw-mention.h"
#include "bw-tie.h"

static void
take_gap (GPtrArray *gaps,
          char      *gap)
{
  g_ptr_array_add (gaps, gap);
}

/* One line of what is missing, then what is there but was inferred. */
static char *
join (GPtrArray *gaps,
      char      *inferred)
{
  g_autofree char *rest = inferred;
  g_autofree char *list = NULL;
  g_autofree char *line = NULL;

  if (gaps->len == 0)
    return g_steal_pointer (&rest);

  g_ptr_array_add (gaps, NULL);
  list = g_strjoinv ("; ", (char **) gaps->pdata);
  /* Translators: %s is a list such as “3 of the 5 papers stated; the dates of 2 papers”. */
  line = g_strdup_printf (_ ("Not known here: %s."), list);

  return rest != NULL ? g_strdup_printf ("%s %s", line, rest) : g_steal_pointer (&line);
}

/* What is stated of the neighbours of a paper and not here. */
static void
find_gaps_of_neighbours (GPtrArray     *gaps,
                         const BwPaper *paper)
{
  int n_references = paper->references_stated - (int) paper->references->len;
  int n_citing = paper->citation_count - (int) paper->cited_by->len;

  if (n_references > 0)
    take_gap (gaps, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%'d of its %'d reference",
                                                  "%'d of its %'d references",
                                                  (gulong) paper->references_stated),
                                     n_references, paper->references_stated));
  if (n_citing > 0)
    take_gap (gaps, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%'d of the %'d work said to cite it",
                                                  "%'d of the %'d works said to cite it",
                                                  (gulong) paper->citation_count),
                                     n_citing, paper->citation_count));
}

/**
 * bw_page_gaps_of_paper:
 *
 * That a paper's title is not known is said above what stands in its place.
 *
 * Returns: (transfer full) (nullable): the line
 */
char *
bw_page_gaps_of_paper (const BwPaper *paper)
{
  g_autoptr (GPtrArray) gaps = g_ptr_array_new_with_free_func (g_free);

  if (paper->authors->len == 0)
    take_gap (gaps, g_strdup (_ ("the authors")));
  else if (!paper->authors_complete)
    take_gap (gaps, g_strdup (_ ("the other authors")));
  if (!bw_date_is_known (paper->published))
    take_gap (gaps, g_strdup (_ ("the date")));
  if (paper->abstract == NULL)
    take_gap (gaps, g_strdup (_ ("the abstract")));
  find_gaps_of_neighbours (gaps, paper);

  return join (gaps, paper->published_inferred
                       ? g_strdup (_ ("The year is inferred: the source states none."))
                       : NULL);
}

static char *
find_gaps_of_papers (GPtrArray *gaps,
                     GPtrArray *briefs)
{
  guint n_untitled = 0;
  guint n_undated = 0;
  guint n_inferred = 0;

  for (guint i = 0; i < briefs->len; i++)
    {
      const BwBrief *brief = g_ptr_array_index (briefs, i);

      n_untitled += !brief->title_known;
      n_undated += !bw_date_is_known (brief->date);
      n_inferred += brief->date_inferred != FALSE;
    }
  if (n_untitled > 0)
    take_gap (gaps, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "the title of %'u paper",
                                                  "the titles of %'u papers", n_untitled),
                                     n_untitled));
  if (n_undated > 0)
    take_gap (gaps, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "the date of %'u paper",
                                                  "the dates of %'u papers", n_undated),
                                     n_undated));

  if (n_inferred == 0)
    return NULL;

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "The year of %'u paper is inferred.",
                                       "The years of %'u papers are inferred.", n_inferred),
                          n_inferred);
}

/* Returns: (transfer full) (nullable): what is not known of the papers in a list */
char *
bw_page_gaps_of_papers (GPtrArray *briefs)
{
  g_autoptr (GPtrArray) gaps = g_ptr_array_new_with_free_func (g_free);
  char *inferred = find_gaps_of_papers (gaps, briefs);

  return join (gaps, inferred);
}

static int
count_stated (GPtrArray *ties)
{
  int n = 0;

  for (guint i = 0; i < ties->len; i++)
    n += ((const BwTie *) g_ptr_array_index (ties, i))->stated > 0;

  return n;
}

static int
count_files (GPtrArray *mentions)
{
  int n = 0;

  for (guint i = 0; i < mentions->len; i++)
    n += ((const BwMention *) g_ptr_array_index (mentions, i))->name != NULL;

  return n;
}

/* Lists that a profile cuts short: it states more than it names. */
static void
find_short_lists (GPtrArray      *gaps,
                  const BwPerson *person)
{
  int n_coauthors = person->coauthors_stated - count_stated (person->coauthors);
  int n_citing = person->cited_by_stated - count_stated (person->cited_by);
  int n_files = person->mentions_stated - count_files (person->mentions);

  if (n_coauthors > 0)
    take_gap (gaps, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%'d of the co-authors stated",
                                                  "%'d of the co-authors stated", n_coauthors),
                                     n_coauthors));
  if (n_citing > 0)
    take_gap (gaps, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%'d of the citing works stated",
                                                  "%'d of the citing works stated", n_citing),
                                     n_citing));
  if (n_files > 0)
    take_gap (gaps, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%'d of the mentions stated",
                                                  "%'d of the mentions stated", n_files),
                                     n_files));
}

/* Returns: (transfer full) (nullable): what is not known of a person and their papers */
char *
bw_page_gaps_of_person (const BwPerson *person)
{
  g_autoptr (GPtrArray) gaps = g_ptr_array_new_with_free_func (g_free);
  int n_papers = person->papers_stated - (int) person->papers->len;
  char *inferred;

  if (n_papers > 0)
    take_gap (gaps, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%'d of the %'d papers stated",
                                                  "%'d of the %'d papers stated", n_papers),
                                     n_papers, person->papers_stated));
  find_short_lists (gaps, person);
  inferred = find_gaps_of_papers (gaps, person->papers);

  return join (gaps, inferred);
}

/**
 * bw_page_gaps_imports:
 * @imports: (nullable) (element-type BwImportDate): the last first
 *
 * Returns: (transfer full) (nullable): up to when the library knows what its sources state
 */
char *
bw_page_gaps_imports (GPtrArray *imports)
{
  g_autoptr (GStrvBuilder) items = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  g_autofree char *list = NULL;

  for (guint i = 0; imports != NULL && i < imports->len; i++)
    {
      const BwImportDate *import = g_ptr_array_index (imports, i);
      g_autofree char *day = bw_date_words_of_time (import->when);
      /* Translators: the title of a source, and the day of its last import. */
      g_autofree char *item = g_strdup_printf (_ ("%s on %s"), import->title, day);

      g_strv_builder_add (items, item);
    }
  all = g_strv_builder_end (items);
  list = g_strjoinv ("; ", all);

  /* Translators: %s is a list such as “Home Page on 3 November 2026; Digest on 2 November 2026”. */
  return *list != '\0' ? g_strdup_printf (_ ("Last imported: %s."), list) : NULL;
}
