#include "bw-nbib-paper.h"

#include <stdlib.h>
#include <string.h>

#include "bw-bibliography-paper.h"
#include "bw-bibliography-person.h"
#include "bw-limits.h"
#include "bw-nbib-entry.h"
#include "bw-page-range.h"
#include "bw-paper-links.h"
#include "bw-text.h"

/* What is read of one citation beside its paper. */
typedef struct
{
  BwPaperRecord  *paper;
  GArray         *fields;
  BwAuthorRecord *person; /* whose affiliations and identifiers follow */
  gboolean        full_names;    /* whether FAU stands beside AU; so @full_editors */
  gboolean        full_editors;
} Citation;

typedef void (*TakeFunc) (Citation   *citation,
                          const char *value);

static const char *
find (const Citation *citation,
      const char     *tag)
{
  for (guint i = 0; i < citation->fields->len; i++)
    {
      const BwNbibField *field = &g_array_index (citation->fields, BwNbibField, i);

      if (strcmp (field->tag, tag) == 0 && field->value->len > 0)
        return field->value->str;
    }

  return NULL;
}

/* The last of the people of a role, or NULL where nobody was added. */
static void
add_person (Citation   *citation,
            const char *role,
            const char *name)
{
  GPtrArray *people = role == NULL ? citation->paper->authors : citation->paper->contributors;
  guint n = people->len;

  bw_bibliography_add_people (citation->paper, role, name);
  citation->person = people->len > n ? g_ptr_array_index (people, people->len - 1) : NULL;
}

static void
take_full_author (Citation   *citation,
                  const char *value)
{
  add_person (citation, NULL, value);
}

/* The same author as FAU has, in short. */
static void
take_author (Citation   *citation,
             const char *value)
{
  if (!citation->full_names)
    add_person (citation, NULL, value);
}

static void
take_body (Citation   *citation,
           const char *value)
{
  g_autofree char *name = bw_text_squeeze (value);

  if (*name != '\0')
    citation->person = bw_bibliography_add_person (citation->paper, NULL,
                                                   bw_author_record_new_parts (NULL, name, NULL));
}

static void
take_full_editor (Citation   *citation,
                  const char *value)
{
  add_person (citation, "editor", value);
}

static void
take_editor (Citation   *citation,
             const char *value)
{
  if (!citation->full_editors)
    add_person (citation, "editor", value);
}

/* Before any author it is the first's, as MEDLINE had it until 2013. */
static void
take_affiliation (Citation   *citation,
                  const char *value)
{
  g_autofree char *text = bw_text_squeeze (value);
  GPtrArray *into = citation->person != NULL ? citation->person->affiliations
                                             : citation->paper->affiliations;

  if (*text != '\0' && into->len < BW_MAX_ENTRY_LINKS)
    g_ptr_array_add (into, g_steal_pointer (&text));
}

static void
take_author_id (Citation   *citation,
                const char *value)
{
  const char *orcid = g_ascii_strncasecmp (value, "orcid:", 6) == 0 ? value + 6 : value;

  orcid += strspn (orcid, " ");
  if (citation->person != NULL)
    bw_author_record_add_identifier (citation->person, "orcid", orcid);
}

/* PubMed closes each title with a full stop. */
static char *
dup_title (const char *value)
{
  char *title = bw_text_squeeze (value);
  gsize n = strlen (title);

  if (n > 1 && title[n - 1] == '.' && title[n - 2] != '.')
    title[n - 1] = '\0';

  return title;
}

static void
take_title (Citation   *citation,
            const char *value)
{
  g_autofree char *title = dup_title (value);

  bw_bibliography_set_title (citation->paper, title);
}

/* "10.1000/xyz [doi]", "S0140-6736(12)60000-0 [pii]", "e1234 [pii]" */
static void
take_location (Citation   *citation,
               const char *value)
{
  const char *bracket = strrchr (value, '[');
  g_autofree char *id = g_strndup (value, bracket != NULL ? (gsize) (bracket - value) : strlen (value));

  g_strstrip (id);
  if (bracket != NULL ? g_str_has_prefix (bracket, "[doi]") : g_str_has_prefix (id, "10."))
    bw_bibliography_add_doi (citation->paper, id);
  else if (bracket != NULL && g_str_has_prefix (bracket, "[bookaccession]"))
    bw_bibliography_add_text (citation->paper, "archive_location", id);
  else if (bracket == NULL && strstr (id, "://") != NULL) /* ERIC's */
    bw_paper_links_add (citation->paper, id);
}

/* A star marks what an article is mainly about; a qualifier follows its heading. */
static void
take_keyword (Citation   *citation,
              const char *value)
{
  g_autofree char *keyword = g_strdup (value);
  char *out = keyword;

  for (const char *at = keyword; *at != '\0'; at++)
    if (*at != '*')
      *out++ = *at;
  *out = '\0';
  bw_bibliography_add_keywords (citation->paper, keyword, "");
}

static void
take_pages (Citation   *citation,
            const char *value)
{
  g_autofree char *range = bw_page_range_normalise (value);

  bw_bibliography_add_text (citation->paper, "page", range);
}

/* "1234-5678 (Electronic)", "9780306406157 (pbk)", in ERIC "ISSN-1234-5678" */
static void
take_number (Citation   *citation,
             const char *value)
{
  const char *name = strstr (value, "ISSN-");

  bw_bibliography_add_numbers (citation->paper, name != NULL ? name + strlen ("ISSN-") : value);
}

static void
take_pmid (Citation   *citation,
           const char *value)
{
  bw_bibliography_add_pmid (citation->paper, value);
}

static void
take_pmcid (Citation   *citation,
            const char *value)
{
  bw_bibliography_add_pmcid (citation->paper, value);
}

static void
take_language (Citation   *citation,
               const char *value)
{
  bw_bibliography_set_language (citation->paper, value);
}

static void
take_abstract (Citation   *citation,
               const char *value)
{
  bw_bibliography_set_abstract (citation->paper, value);
}

/* What says more than that it is an article. */
static void
take_genre (Citation   *citation,
            const char *value)
{
  static const char *const USUAL[] = { "Journal Article", "JOURNAL ARTICLE", "Book", "Book Chapter",
                                       "Preprint" };

  for (guint i = 0; i < G_N_ELEMENTS (USUAL); i++)
    if (strcmp (USUAL[i], value) == 0)
      return;
  if (!g_str_has_prefix (value, "Research Support"))
    bw_bibliography_add_text (citation->paper, "genre", value);
}

static void
take_vernacular (Citation   *citation,
                 const char *value)
{
  g_autofree char *title = dup_title (value);

  bw_bibliography_add_text (citation->paper, "original-title", title);
}

static void
take_link (Citation   *citation,
           const char *value)
{
  bw_paper_links_add (citation->paper, value);
}

static const struct Tag
{
  const char *tag;
  TakeFunc take;
  const char *variable;
} TAGS[] = {
  { "AB", take_abstract, NULL },
  { "AD", take_affiliation, NULL },
  { "AID", take_location, NULL },
  { "AU", take_author, NULL },
  { "AUID", take_author_id, NULL },
  { "BTI", NULL, NULL },
  { "CN", take_body, NULL },
  { "CTI", NULL, "collection-title" },
  { "ED", take_editor, NULL },
  { "EN", NULL, "edition" },
  { "FAU", take_full_author, NULL },
  { "FED", take_full_editor, NULL },
  { "IP", NULL, "issue" },
  { "IS", take_number, NULL },
  { "ISBN", take_number, NULL },
  { "ISSN", take_number, NULL },
  { "LA", take_language, NULL },
  { "LID", take_location, NULL },
  { "MH", take_keyword, NULL },
  { "OT", take_keyword, NULL },
  { "PB", NULL, "publisher" },
  { "PG", take_pages, NULL },
  { "PL", NULL, "publisher-place" },
  { "PMC", take_pmcid, NULL },
  { "PMID", take_pmid, NULL },
  { "PT", take_genre, NULL },
  { "PUBM", NULL, "medium" },
  { "TI", take_title, NULL },
  { "TT", take_vernacular, NULL },
  { "URLF", take_link, NULL },
  { "VI", NULL, "volume" },
  { "VTI", NULL, "volume-title" },
};

static int
compare_tag (const void *tag,
             const void *row)
{
  return strcmp (tag, ((const struct Tag *) row)->tag);
}

static void
take_field (Citation          *citation,
            const BwNbibField *field)
{
  const struct Tag *row = bsearch (field->tag, TAGS, G_N_ELEMENTS (TAGS), sizeof TAGS[0], compare_tag);

  if (row == NULL || field->value->len == 0)
    return;

  if (row->take != NULL)
    row->take (citation, field->value->str);
  else if (row->variable != NULL)
    bw_bibliography_add_text (citation->paper, row->variable, field->value->str);
}

/* Whether one of the publication types of the citation is @type. */
static gboolean
is_of_type (const Citation *citation,
            const char     *type)
{
  for (guint i = 0; i < citation->fields->len; i++)
    {
      const BwNbibField *field = &g_array_index (citation->fields, BwNbibField, i);

      if (strcmp (field->tag, "PT") == 0 && g_strcmp0 (field->value->str, type) == 0)
        return TRUE;
    }

  return FALSE;
}

/* ERIC numbers documents, of which the journal stands for who made them, by "ED" and
 * articles by "EJ". */
static gboolean
is_report (const Citation *citation)
{
  const char *owner = find (citation, "OWN");
  const char *number = find (citation, "OID");

  return g_strcmp0 (owner, "ERIC") == 0 && number != NULL && g_str_has_prefix (number, "ED");
}

/* A chapter has its book's title beside its own; the title of a book is BTI alone. */
static void
take_type (Citation *citation)
{
  const char *book = find (citation, "BTI");
  const char *type = "article-journal";

  if (book != NULL && find (citation, "TI") != NULL)
    type = "chapter";
  else if (book != NULL)
    type = "book";
  else if (is_of_type (citation, "Preprint"))
    type = "article";
  else if (is_report (citation))
    type = "report";
  else if (is_of_type (citation, "Dataset") && find (citation, "JT") == NULL)
    type = "dataset";
  citation->paper->type = g_strdup (type);

  if (g_strcmp0 (type, "book") == 0)
    bw_bibliography_set_title (citation->paper, book);
  else if (book != NULL)
    bw_bibliography_set_venue (citation->paper, book);
}

/* The journal's whole name, and the short one beside it. */
static void
take_journal (Citation *citation)
{
  const char *whole = find (citation, "JT");
  const char *abbreviated = find (citation, "TA");

  if (is_report (citation))
    bw_bibliography_add_text (citation->paper, "publisher", whole);
  else
    bw_bibliography_set_venue (citation->paper, whole != NULL ? whole : abbreviated);
  if (whole != NULL && g_strcmp0 (whole, abbreviated) != 0)
    bw_bibliography_add_text (citation->paper, "container-title-short", abbreviated);
}

/* The date of the issue; else that of the article, of the record or of its making. */
static void
take_date (Citation *citation)
{
  static const char *const DATES[] = { "DP", "DEP", "CDAT", "CRDT", "EDAT" };

  for (guint i = 0; i < G_N_ELEMENTS (DATES); i++)
    {
      const char *date = find (citation, DATES[i]);
      g_autofree char *day = date != NULL && i > 1 ? g_strndup (date, strcspn (date, " ")) : g_strdup (date);

      if (day != NULL && bw_bibliography_set_published (citation->paper, day))
        return;
    }
}

/**
 * bw_nbib_paper_new:
 * @fields: (element-type BwNbibField)
 *
 * Returns: (transfer full) (nullable): the paper that the citation describes; `NULL`,
 *   with a warning, when it describes none
 */
BwPaperRecord *
bw_nbib_paper_new (GArray    *fields,
                   int        line,
                   BwReading *reading)
{
  g_autoptr (BwPaperRecord) paper = bw_bibliography_paper_new ();
  Citation citation = { paper, fields, NULL, FALSE, FALSE };

  citation.full_names = find (&citation, "FAU") != NULL;
  citation.full_editors = find (&citation, "FED") != NULL;
  take_type (&citation);
  take_journal (&citation);
  take_date (&citation);
  for (guint i = 0; i < fields->len; i++)
    take_field (&citation, &g_array_index (fields, BwNbibField, i));
  bw_bibliography_set_title (paper, find (&citation, "TT"));

  if (!bw_bibliography_paper_finish (paper, line, reading))
    return NULL;

  return g_steal_pointer (&paper);
}
