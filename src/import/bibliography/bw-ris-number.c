#include "bw-ris-number.h"

#include <string.h>

#include "bw-bibliography-paper.h"
#include "bw-csl-date.h"

#define SHORT_NUMBER ((gsize) 12) /* bytes: what is longer in a miscellaneous field is no number */

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

static gboolean
has_field (const BwPaperRecord *paper,
           const char          *name)
{
  return bw_field_find (paper->fields, name) != NULL;
}

/* An ISBN or an ISSN; of what is numbered otherwise, that number. */
void
bw_ris_number_take_standard_number (BwPaperRecord    *paper,
                                    const BwRisEntry *entry,
                                    const char       *value)
{
  gboolean numbered = is_type (paper, "report") || is_type (paper, "patent");

  if ((!numbered || strchr (value, '-') != NULL || g_str_has_prefix (value, "97")) &&
      bw_bibliography_add_numbers (paper, value))
    return;

  if (is_article (paper))
    bw_bibliography_add_text (paper, "ISSN", value);
  else if (is_type (paper, "report") || is_type (paper, "patent") || is_type (paper, "standard"))
    bw_bibliography_add_text (paper, "number", value);
  else
    bw_bibliography_add_text (paper, "ISBN", value);
}

void
bw_ris_number_take_issue (BwPaperRecord    *paper,
                          const BwRisEntry *entry,
                          const char       *value)
{
  gboolean number = is_type (paper, "report") || is_type (paper, "patent") ||
                    is_type (paper, "standard") || is_type (paper, "legislation") ||
                    is_type (paper, "bill");

  bw_bibliography_add_text (paper, number ? "number" : "issue", value);
}

/* The issue in old files where IS is not there. */
void
bw_ris_number_take_old_issue (BwPaperRecord    *paper,
                              const BwRisEntry *entry,
                              const char       *value)
{
  if (bw_ris_entry_find (entry, "IS") == NULL && strlen (value) <= SHORT_NUMBER)
    bw_ris_number_take_issue (paper, entry, value);
}

void
bw_ris_number_take_edition (BwPaperRecord    *paper,
                            const BwRisEntry *entry,
                            const char       *value)
{
  BwCslDate date;

  /* EndNote states here when an article appeared ahead of print. */
  if (is_article (paper) && bw_csl_date_read (value, &date) && date.from.day != 0)
    bw_bibliography_add_date (paper, "available-date", value);
  else
    bw_bibliography_add_text (paper, "edition", value);
}

void
bw_ris_number_take_section (BwPaperRecord    *paper,
                            const BwRisEntry *entry,
                            const char       *value)
{
  if (is_type (paper, "article-journal"))
    {
      if (bw_ris_entry_find (entry, "SP") == NULL)
        bw_bibliography_add_text (paper, "page", value);
    }
  else if (is_type (paper, "chapter") || is_type (paper, "book"))
    bw_bibliography_add_text (paper, "chapter-number", value);
  else
    bw_bibliography_add_text (paper, "section", value);
}

void
bw_ris_number_take_number (BwPaperRecord    *paper,
                           const BwRisEntry *entry,
                           const char       *value)
{
  if (bw_bibliography_add_doi (paper, value))
    return;
  if (strlen (value) > SHORT_NUMBER * 2 || has_field (paper, "number"))
    bw_bibliography_add_text (paper, "note", value);
  else if (is_type (paper, "article-journal") && bw_ris_entry_find (entry, "IS") == NULL &&
           bw_ris_entry_find (entry, "CP") == NULL)
    bw_bibliography_add_text (paper, "issue", value);
  else
    bw_bibliography_add_text (paper, "number", value);
}

void
bw_ris_number_take_article_number (BwPaperRecord    *paper,
                                   const BwRisEntry *entry,
                                   const char       *value)
{
  if (is_article (paper))
    bw_bibliography_add_text (paper, "number", value);
  else
    bw_bibliography_add_text (paper, "note", value);
}

void
bw_ris_number_take_place (BwPaperRecord    *paper,
                          const BwRisEntry *entry,
                          const char       *value)
{
  gboolean event = is_type (paper, "paper-conference") &&
                   bw_ris_entry_find_any (entry, (const char *const[]){ "C1", "PP", NULL }) != NULL;

  bw_bibliography_add_text (paper, event ? "event-place" : "publisher-place", value);
}
