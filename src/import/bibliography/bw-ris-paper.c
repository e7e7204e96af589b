#include "bw-ris-paper.h"

#include <string.h>

#include "bw-bibliography-paper.h"
#include "bw-csl-date.h"
#include "bw-endnote-type.h"
#include "bw-page-range.h"
#include "bw-paper-links.h"
#include "bw-ris-field.h"
#include "bw-ris-title.h"
#include "bw-ris-type.h"

static gboolean
is_type (const BwPaperRecord *paper,
         const char          *type)
{
  return g_strcmp0 (paper->type, type) == 0;
}

static gboolean
is_article (const BwPaperRecord *paper)
{
  return paper->type != NULL && g_str_has_prefix (paper->type, "article");
}

/* What stands by itself, as a whole or in parts. */
static gboolean
is_whole (const BwPaperRecord *paper)
{
  return is_type (paper, "book") || is_type (paper, "thesis") || is_type (paper, "report") ||
         is_type (paper, "pamphlet");
}

static void
take_type (BwPaperRecord    *paper,
           const BwRisEntry *entry,
           BwReading        *reading)
{
  const char *name = bw_ris_entry_find (entry, "TY");
  g_autofree char *word = name != NULL ? g_strndup (name, strcspn (name, " \t\n")) : NULL;
  const char *tag = name != NULL ? bw_endnote_type_from_name (name) : NULL;
  const char *genre = NULL;
  const char *type = word != NULL ? bw_ris_type_to_csl (tag != NULL ? tag : word, &genre) : NULL;

  if (word == NULL)
    bw_reading_warn (reading, entry->line, "The entry has no type (TY)");
  else if (type == NULL)
    bw_reading_warn (reading, entry->line, "There is no type “%s”", word);
  if (type == NULL)
    type = bw_ris_entry_find_any (entry, (const char *const[]){ "JF", "JO", "JA", NULL }) != NULL
             ? "article-journal"
             : "document";
  paper->type = g_strdup (type);
  bw_paper_record_add_field (paper, "genre", genre);
}

/* JSTOR has its dates among its remarks. */
static const char *
skip_label (const char *text)
{
  static const char LABEL[] = "Full publication date: ";

  return text != NULL && g_str_has_prefix (text, LABEL) ? text + strlen (LABEL) : text;
}

/* Whether @date says what @found says, and more. */
static gboolean
is_more_exact (const BwCslDate *date,
               const BwCslDate *found)
{
  if (date->from.year != found->from.year || !bw_csl_date_is_simple (found))
    return FALSE;
  if (date->from.month != found->from.month)
    return found->from.month == 0;
  if (date->from.day != found->from.day)
    return found->from.day == 0;

  return !bw_csl_date_is_simple (date);
}

/* Returns: (transfer full): a day that stands without its year, with it */
static char *
join_year (const char *day,
           int         year)
{
  if (strspn (day, "0123456789/") == strlen (day)) /* "12/31", as RefWorks has it */
    return g_strdup_printf ("%04d/%s", year, day);

  return g_strdup_printf ("%s %04d", day, year);
}

/* The most exact of the dates that do not contradict each other. A day may stand without
 * its year where another tag has that. */
static void
take_dates (BwPaperRecord    *paper,
            const BwRisEntry *entry)
{
  static const char *const TAGS_OF_DATES[] = { "DA", "Y1", "PY", "YR", "C1" };
  const char *year = bw_ris_entry_find_any (entry, (const char *const[]){ "PY", "Y1", "YR", NULL });
  const char *best = year;
  BwCslDate found = { 0 };
  g_autofree char *joined = NULL;
  gboolean known = bw_csl_date_read (year, &found);

  for (guint i = 0; i < G_N_ELEMENTS (TAGS_OF_DATES); i++)
    {
      const char *text = skip_label (bw_ris_entry_find (entry, TAGS_OF_DATES[i]));
      BwCslDate date = { 0 };

      if (text == NULL || text == best || (strcmp (TAGS_OF_DATES[i], "C1") == 0 && !is_article (paper)))
        continue;
      if (!bw_csl_date_read (text, &date) && known && joined == NULL)
        {
          joined = join_year (text, found.from.year);
          text = bw_csl_date_read (joined, &date) ? joined : text;
        }
      if (!bw_date_is_known (date.from))
        continue;
      if (!known || is_more_exact (&date, &found))
        {
          best = text;
          found = date;
          known = TRUE;
        }
    }
  if (best == NULL)
    best = bw_ris_entry_find (entry, "DA");
  if (best == NULL && is_type (paper, "paper-conference") &&
      bw_csl_date_read (bw_ris_entry_find (entry, "C2"), &found))
    best = bw_ris_entry_find (entry, "C2");
  bw_bibliography_set_published (paper, best);
}

/* The pages of a part, or how many a whole has. */
static void
take_pages (BwPaperRecord    *paper,
            const BwRisEntry *entry)
{
  const char *first = bw_ris_entry_find_any (entry, (const char *const[]){ "SP", "PG", NULL });
  const char *last = bw_ris_entry_find (entry, "EP");
  const char *link;
  g_autofree char *range = NULL;

  link = first != NULL ? strstr (first, "http") : NULL; /* "Available: http://example.org/a.pdf" */
  if (link != NULL && strstr (link, "://") != NULL)
    {
      bw_paper_links_add (paper, link);
      return;
    }
  if (is_whole (paper) && first != NULL && last == NULL &&
      strspn (first, "0123456789xviXVIp. ,+") == strlen (first))
    {
      bw_bibliography_add_text (paper, "number-of-pages", first);
      return;
    }
  range = bw_page_range_join (first, last);
  bw_bibliography_add_text (paper, "page", range);
}

/**
 * bw_ris_paper_new:
 *
 * Returns: (transfer full) (nullable): the paper that the entry describes; `NULL`, with
 *   a warning where there is cause for one, when it describes none
 */
BwPaperRecord *
bw_ris_paper_new (const BwRisEntry *entry,
                  BwReading        *reading)
{
  g_autoptr (BwPaperRecord) paper = NULL;

  if (bw_ris_entry_is_stray (entry))
    return NULL;
  paper = bw_bibliography_paper_new ();
  take_type (paper, entry, reading);
  bw_ris_title_read (entry, paper);
  take_dates (paper, entry);
  take_pages (paper, entry);
  for (guint i = 0; i < entry->fields->len; i++)
    bw_ris_field_take (paper, entry, &g_array_index (entry->fields, BwRisField, i));

  if (!bw_bibliography_paper_finish (paper, entry->line, reading))
    return NULL;

  return g_steal_pointer (&paper);
}
