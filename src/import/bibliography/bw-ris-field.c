#include "bw-ris-field.h"

#include <stdlib.h>
#include <string.h>

#include "bw-bibliography-paper.h"
#include "bw-bibliography-person.h"
#include "bw-csl-date.h"
#include "bw-limits.h"
#include "bw-paper-links.h"
#include "bw-ris-citation.h"
#include "bw-ris-note.h"
#include "bw-ris-number.h"
#include "bw-ris-orcid.h"

typedef void (*TakeFunc) (BwPaperRecord    *paper,
                          const BwRisEntry *entry,
                          const char       *value);

static gboolean
is_type (const BwPaperRecord *paper,
         const char          *type)
{
  return g_strcmp0 (paper->type, type) == 0;
}

static void
take_author (BwPaperRecord    *paper,
             const BwRisEntry *entry,
             const char       *value)
{
  gboolean edited = g_strcmp0 (bw_ris_entry_find (entry, "TY"), "EDBOOK") == 0;

  bw_bibliography_add_people (paper, edited ? "editor" : NULL, value);
}

/* The editor of what holds the work; of a book, whose editor A3 is then, its series'. */
static void
take_second_author (BwPaperRecord    *paper,
                    const BwRisEntry *entry,
                    const char       *value)
{
  gboolean series = is_type (paper, "book") && bw_ris_entry_find (entry, "T2") != NULL &&
                    (bw_ris_entry_find (entry, "A3") != NULL ||
                     bw_ris_entry_find (entry, "ED") != NULL ||
                     g_strcmp0 (bw_ris_entry_find (entry, "TY"), "EDBOOK") == 0);

  bw_bibliography_add_people (paper, series ? "collection-editor" : "editor", value);
}

static void
take_third_author (BwPaperRecord    *paper,
                   const BwRisEntry *entry,
                   const char       *value)
{
  const char *role = "collection-editor";

  if (is_type (paper, "book") && bw_ris_entry_find (entry, "ED") == NULL)
    role = "editor";
  else if (is_type (paper, "thesis"))
    role = "contributor";
  bw_bibliography_add_people (paper, role, value);
}

static void
take_editor (BwPaperRecord    *paper,
             const BwRisEntry *entry,
             const char       *value)
{
  bw_bibliography_add_people (paper, "editor", value);
}

static void
take_translator (BwPaperRecord    *paper,
                 const BwRisEntry *entry,
                 const char       *value)
{
  bw_bibliography_add_people (paper, "translator", value);
}

/* A star before a keyword marks what a work is mainly about. */
static void
take_keywords (BwPaperRecord    *paper,
               const BwRisEntry *entry,
               const char       *value)
{
  g_autofree char *words = g_strdup (value);
  g_auto (GStrv) lines = NULL;

  for (char *at = words; *at != '\0'; at += strcspn (at, "\n;"))
    {
      at += strspn (at, "\n; ");
      if (*at == '*' && memchr (at + 1, '*', strcspn (at + 1, "\n;")) == NULL)
        *at = ' ';
    }
  lines = g_strsplit (words, "\n", BW_MAX_ENTRY_VALUES);
  for (guint i = 0; lines[i] != NULL; i++)
    bw_bibliography_add_keywords (paper, lines[i], ";");
}

static gboolean
begins_link (const char *text)
{
  return g_ascii_strncasecmp (text, "http", 4) == 0 || g_ascii_strncasecmp (text, "ftp:", 4) == 0 ||
         g_ascii_strncasecmp (text, "www.", 4) == 0;
}

static void
add_link (BwPaperRecord *paper,
          const char    *link)
{
  g_autofree char *whole = NULL;

  if (paper->urls->len >= BW_MAX_ENTRY_LINKS)
    return;
  if (g_ascii_strncasecmp (link, "www.", 4) == 0)
    whole = g_strconcat ("http://", link, NULL);
  bw_paper_links_add (paper, whole != NULL ? whole : link);
}

/* A link a line, or several with semicolons between, which a link may have too. */
static void
take_links (BwPaperRecord    *paper,
            const BwRisEntry *entry,
            const char       *value)
{
  g_auto (GStrv) parts = g_strsplit_set (value, ";\n", -1);
  g_autoptr (GString) link = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *part = parts[i] + strspn (parts[i], " ");

      if (i > 0 && *part != '\0' && !begins_link (part) && parts[i] == part)
        {
          g_string_append_printf (link, ";%s", part);
          continue;
        }
      add_link (paper, link->str);
      g_string_assign (link, part);
    }
  add_link (paper, link->str);
}

static void
take_doi (BwPaperRecord    *paper,
          const BwRisEntry *entry,
          const char       *value)
{
  if (!bw_bibliography_add_doi (paper, value))
    bw_paper_links_add (paper, value);
}

static void
take_genre (BwPaperRecord    *paper,
            const BwRisEntry *entry,
            const char       *value)
{
  if (!bw_bibliography_add_doi (paper, value))
    bw_bibliography_add_text (paper, "genre", value);
}

static void
take_count (BwPaperRecord    *paper,
            const BwRisEntry *entry,
            const char       *value)
{
  if (strlen (value) <= 8 && strspn (value, "0123456789") == strlen (value))
    paper->citation_count = (int) g_ascii_strtoll (value, NULL, 10);
}

static void
take_accession (BwPaperRecord    *paper,
                const BwRisEntry *entry,
                const char       *value)
{
  const char *database = bw_ris_entry_find_any (entry, (const char *const[]){ "DB", "DP", NULL });
  const char *number = g_str_has_prefix (value, "MEDLINE:") ? value + strlen ("MEDLINE:") : value;
  gboolean medline = number != value || g_ascii_strncasecmp (value, "pmid", 4) == 0 ||
                     (database != NULL && (g_ascii_strcasecmp (database, "pubmed") == 0 ||
                                           g_ascii_strcasecmp (database, "medline") == 0));

  if (!medline || !bw_bibliography_add_pmid (paper, number))
    bw_bibliography_add_text (paper, "archive_location", value);
}

/* "EMBASE 2006123; PUBMED 16487413", or a PubMed id by itself. */
static void
take_cross_reference (BwPaperRecord    *paper,
                      const BwRisEntry *entry,
                      const char       *value)
{
  const char *pubmed = strstr (value, "PUBMED");

  bw_bibliography_add_pmid (paper, pubmed != NULL ? pubmed + strlen ("PUBMED") : value);
}

static void
take_custom (BwPaperRecord    *paper,
             const BwRisEntry *entry,
             const char       *value)
{
  if (!bw_bibliography_add_pmcid (paper, value) &&
      !(g_ascii_strncasecmp (value, "pmid", 4) == 0 && bw_bibliography_add_pmid (paper, value)))
    bw_bibliography_add_text (paper, "note", value);
}

static void
take_first_custom (BwPaperRecord    *paper,
                   const BwRisEntry *entry,
                   const char       *value)
{
  if (is_type (paper, "paper-conference"))
    bw_bibliography_add_text (paper, "publisher-place", value);
  else
    take_custom (paper, entry, value);
}

/* Of a paper of a conference, the year of its proceedings. */
static void
take_second_custom (BwPaperRecord    *paper,
                    const BwRisEntry *entry,
                    const char       *value)
{
  BwCslDate date;

  if (g_strcmp0 (bw_ris_entry_find (entry, "DB"), "Scopus") == 0 &&
      bw_bibliography_add_pmid (paper, value))
    return;
  if (!is_type (paper, "paper-conference") || !bw_csl_date_read (value, &date))
    take_custom (paper, entry, value);
}

static void
take_address (BwPaperRecord    *paper,
              const BwRisEntry *entry,
              const char       *value)
{
  g_auto (GStrv) lines = g_strsplit_set (value, "\n;", BW_MAX_ENTRY_LINKS);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *start = lines[i];

      /* Web of Science names those who are there: "[Doe, J] Univ X". */
      if (*start == '[' && strchr (start, ']') != NULL)
        start = strchr (start, ']') + 1;
      else if (strchr (start, '[') != NULL || strchr (start, ']') != NULL)
        start = strrchr (start, ']') != NULL ? strrchr (start, ']') + 1 : "";
      while (*start == ' ')
        start++;
      if (*start != '\0' && strlen (start) < BW_MAX_TITLE_LENGTH)
        g_ptr_array_add (paper->affiliations, g_strchomp (g_strdup (start)));
    }
}

static void
take_key (BwPaperRecord    *paper,
          const BwRisEntry *entry,
          const char       *value)
{
  bw_bibliography_add_key (paper, value);
}

static void
take_accessed (BwPaperRecord    *paper,
               const BwRisEntry *entry,
               const char       *value)
{
  bw_bibliography_add_date (paper, "accessed", value);
}

static void
take_original_date (BwPaperRecord    *paper,
                    const BwRisEntry *entry,
                    const char       *value)
{
  BwCslDate date;

  if (bw_csl_date_read (value, &date))
    bw_bibliography_add_date (paper, "original-date", value);
}

static void
take_language (BwPaperRecord    *paper,
               const BwRisEntry *entry,
               const char       *value)
{
  bw_bibliography_set_language (paper, value);
}

/* How each tag is taken: by a function, or as the CSL variable that is named. */
static const struct Tag
{
  const char *tag;
  TakeFunc take;
  const char *variable;
} TAGS[] = {
  { "A1", take_author, NULL },
  { "A2", take_second_author, NULL },
  { "A3", take_third_author, NULL },
  { "A4", take_translator, NULL },
  { "AB", bw_ris_note_take_abstract, NULL },
  { "AD", take_address, NULL },
  { "AN", take_accession, NULL },
  { "AU", take_author, NULL },
  { "AV", NULL, "archive_location" },
  { "C1", take_first_custom, NULL },
  { "C2", take_second_custom, NULL },
  { "C4", take_custom, NULL },
  { "C5", take_custom, NULL },
  { "C6", take_custom, NULL },
  { "C7", bw_ris_number_take_article_number, NULL },
  { "C8", take_custom, NULL },
  { "CN", NULL, "call-number" },
  { "CP", bw_ris_number_take_old_issue, NULL },
  { "CR", bw_ris_citation_take, NULL },
  { "CY", bw_ris_number_take_place, NULL },
  { "DB", NULL, "archive" },
  { "DI", take_doi, NULL },
  { "DO", take_doi, NULL },
  { "DP", NULL, "source" },
  { "ED", take_editor, NULL },
  { "ET", bw_ris_number_take_edition, NULL },
  { "ID", take_key, NULL },
  { "IS", bw_ris_number_take_issue, NULL },
  { "KW", take_keywords, NULL },
  { "L1", take_links, NULL },
  { "L2", take_links, NULL },
  { "L3", take_links, NULL },
  { "L4", take_links, NULL },
  { "LA", take_language, NULL },
  { "LK", take_links, NULL },
  { "LL", take_links, NULL },
  { "M1", bw_ris_number_take_number, NULL },
  { "M2", NULL, "note" },
  { "M3", take_genre, NULL },
  { "N1", bw_ris_note_take, NULL },
  { "N2", bw_ris_note_take_second, NULL },
  { "NO", bw_ris_note_take, NULL },
  { "NV", NULL, "number-of-volumes" },
  { "OI", bw_ris_orcid_take, NULL },
  { "OP", take_original_date, NULL },
  { "PB", NULL, "publisher" },
  { "PM", take_cross_reference, NULL },
  { "PP", NULL, "publisher-place" },
  { "RI", NULL, "reviewed-title" },
  { "RN", bw_ris_note_take_annotation, NULL },
  { "SE", bw_ris_number_take_section, NULL },
  { "SN", bw_ris_number_take_standard_number, NULL },
  { "TC", take_count, NULL },
  { "UR", take_links, NULL },
  { "VL", NULL, "volume" },
  { "VO", NULL, "volume" },
  { "XR", take_cross_reference, NULL },
  { "Y2", take_accessed, NULL },
};

static int
compare_tag (const void *tag,
             const void *row)
{
  return strcmp (tag, ((const struct Tag *) row)->tag);
}

/* Tags that are read together, as they mean something else beside each other. */
static const char *const OTHERS[] = { "BT", "C3", "CT", "DA", "EP", "ER", "J1", "J2", "JA", "JF",
                                      "JO", "PG", "PY", "SP", "ST", "T1", "T2", "T3", "TI", "TT",
                                      "TY", "Y1", "YR", NULL };

/* What a tag says that has no meaning to others, such as a label or what a user defined: it
 * stays under the tag's name, by which it goes out again. */
static void
take_unknown (BwPaperRecord    *paper,
              const BwRisField *field)
{
  g_autofree char *lower = g_ascii_strdown (field->tag, -1);
  g_autofree char *name = g_strconcat ("ris-", lower, NULL);
  g_autofree char *text = bw_ris_note_dup_text (field->value->str);

  if (g_ascii_isalpha (field->tag[0]) && g_ascii_isalnum (field->tag[1]) &&
      !g_strv_contains (OTHERS, field->tag))
    bw_bibliography_add_text (paper, name, text);
}

/**
 * bw_ris_field_take:
 *
 * Adds to @paper, whose type and titles are known, what @field of @entry says of it.
 */
void
bw_ris_field_take (BwPaperRecord    *paper,
                   const BwRisEntry *entry,
                   const BwRisField *field)
{
  const struct Tag *row = bsearch (field->tag, TAGS, G_N_ELEMENTS (TAGS), sizeof TAGS[0], compare_tag);

  if (field->value->len == 0)
    return;

  if (row == NULL)
    take_unknown (paper, field);
  else if (row->take != NULL)
    row->take (paper, entry, field->value->str);
  else
    bw_bibliography_add_text (paper, row->variable, field->value->str);
}
