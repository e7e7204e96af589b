#include "bw-ris-title.h"

#include <string.h>

#include "bw-bibliography-paper.h"

/*
 * The titles of RIS mean something else with each type (RIS specification of 2011, as
 * EndNote has it; that of 2001 beside it): T2 is a chapter's book and a book's series.
 */

#define ANY_OF(...) ((const char *const[]){ __VA_ARGS__, NULL })

static gboolean
is_type (const BwPaperRecord *paper,
         const char *const *types)
{
  return paper->type != NULL && g_strv_contains (types, paper->type);
}

/* The name of a journal without abbreviations, of those that are stated. */
static const char *
find_journal (const BwRisEntry *entry)
{
  static const char *const TAGS[] = { "JF", "T2", "JO", "BT", "JA", "J2", "J1", NULL };
  const char *journal = bw_ris_entry_find_any (entry, TAGS);

  for (guint i = 0; journal != NULL && strchr (journal, '.') != NULL && i < 3; i++)
    {
      const char *other = bw_ris_entry_find (entry, TAGS[i]);

      if (other != NULL && strchr (other, '.') == NULL && strlen (other) > strlen (journal))
        journal = other;
    }

  return journal;
}

static void
read_journal (const BwRisEntry *entry,
              BwPaperRecord    *paper)
{
  const char *journal = find_journal (entry);
  const char *other = bw_ris_entry_find_any (entry, ANY_OF ("JA", "J2", "J1", "JO"));
  const char *series = bw_ris_entry_find (entry, "T3");

  bw_bibliography_set_venue (paper, journal);
  if (other != NULL && g_strcmp0 (other, journal) != 0)
    bw_bibliography_add_text (paper, "container-title-short", other);
  if (journal == NULL)
    bw_bibliography_set_venue (paper, series);
  else
    bw_bibliography_add_text (paper, "collection-title", series);
}

/* A chapter of a book, a paper of proceedings or an entry of a dictionary. */
static void
read_part (const BwRisEntry *entry,
           BwPaperRecord    *paper)
{
  const char *book = bw_ris_entry_find (entry, "BT");
  const char *second = bw_ris_entry_find (entry, "T2");
  gboolean conference = strcmp (paper->type, "paper-conference") == 0;

  if (conference && book == NULL)
    book = bw_ris_entry_find (entry, "C3");
  if (book == NULL)
    book = bw_ris_entry_find_any (entry, ANY_OF ("T2", "JF", "JO", "J2", "JA", "J1"));
  else if (conference)
    bw_bibliography_add_text (paper, "event-title", second);
  else if (bw_ris_entry_find (entry, "T3") == NULL)
    bw_bibliography_add_text (paper, "collection-title", second);

  bw_bibliography_set_venue (paper, book);
  bw_bibliography_add_text (paper, "collection-title", bw_ris_entry_find (entry, "T3"));
  if (book != bw_ris_entry_find (entry, "J2"))
    bw_bibliography_add_text (paper, "container-title-short", bw_ris_entry_find (entry, "J2"));
}

static void
read_container (const BwRisEntry *entry,
                BwPaperRecord    *paper)
{
  if (is_type (paper, ANY_OF ("article-journal", "article-magazine", "article-newspaper", "article")))
    read_journal (entry, paper);
  else if (is_type (paper, ANY_OF ("chapter", "paper-conference", "entry-dictionary",
                                   "entry-encyclopedia")))
    read_part (entry, paper);
  else if (is_type (paper, ANY_OF ("book", "report", "map", "standard")))
    {
      bw_bibliography_add_text (paper, "collection-title",
                                bw_ris_entry_find_any (entry, ANY_OF ("T2", "T3")));
      bw_bibliography_set_venue (paper, bw_ris_entry_find_any (entry, ANY_OF ("JF", "JO")));
    }
  else if (is_type (paper, ANY_OF ("thesis")))
    {
      bw_bibliography_add_text (paper, "division", bw_ris_entry_find (entry, "T2"));
      bw_bibliography_add_text (paper, "collection-title", bw_ris_entry_find (entry, "T3"));
      bw_bibliography_set_venue (paper, bw_ris_entry_find_any (entry, ANY_OF ("JF", "JO")));
    }
  else
    {
      bw_bibliography_set_venue (paper,
                                 bw_ris_entry_find_any (entry, ANY_OF ("T2", "JF", "JO", "BT", "J2",
                                                                       "JA")));
      bw_bibliography_add_text (paper, "collection-title", bw_ris_entry_find (entry, "T3"));
    }
}

/* A paper that is in press in a journal is no preprint. */
static void
mark_in_press (const BwRisEntry *entry,
               BwPaperRecord    *paper)
{
  if (g_strcmp0 (bw_ris_entry_find (entry, "TY"), "INPR") != 0 || paper->venue == NULL ||
      g_ascii_strncasecmp (paper->venue, "arxiv", 5) == 0)
    return;

  g_free (paper->type);
  paper->type = g_strdup ("article-journal");
  bw_paper_record_add_field (paper, "status", "in press");
}

/* The titles of a work of which the type is known, and of that in which it stands. */
void
bw_ris_title_read (const BwRisEntry *entry,
                   BwPaperRecord    *paper)
{
  static const char *const TITLES[] = { "TI", "T1", "CT", NULL };
  const char *title = bw_ris_entry_find_any (entry, TITLES);

  if (title == NULL && !is_type (paper, ANY_OF ("chapter", "paper-conference")))
    title = bw_ris_entry_find (entry, "BT");
  bw_bibliography_set_title (paper, title);
  if (title == NULL)
    bw_bibliography_set_title (paper, bw_ris_entry_find_any (entry, ANY_OF ("ST", "TT")));
  else
    {
      const char *foreign = bw_ris_entry_find (entry, "TT");

      bw_bibliography_add_text (paper, "title-short", bw_ris_entry_find (entry, "ST"));
      if (foreign != NULL)
        {
          g_autofree char *note = g_strconcat ("Translated title: ", foreign, NULL);

          bw_bibliography_add_text (paper, "note", note);
        }
    }
  read_container (entry, paper);
  mark_in_press (entry, paper);
}
