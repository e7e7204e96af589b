#include "bw-ris.h"

#include <string.h>

#include "bw-author-parts.h"
#include "bw-csl-date.h"
#include "bw-page-range.h"
#include "bw-paper-address.h"
#include "bw-ris-type.h"

/* RIS of the specification of 2011, as reference managers read it; what a tag means
 * depends on the type, as in the reader. */

#define ANY_OF(...) ((const char *const[]){ __VA_ARGS__, NULL })

static gboolean
is_type (const BwPaper *paper,
         const char *const *types)
{
  return paper->type != NULL && g_strv_contains (types, paper->type);
}

static gboolean
is_article (const BwPaper *paper)
{
  return is_type (paper, ANY_OF ("article", "article-journal", "article-magazine",
                                 "article-newspaper", "review", "review-book"));
}

static gboolean
is_part (const BwPaper *paper)
{
  return is_type (paper, ANY_OF ("chapter", "paper-conference", "entry", "entry-dictionary",
                                 "entry-encyclopedia"));
}

static gboolean
is_whole (const BwPaper *paper)
{
  return is_type (paper, ANY_OF ("book", "thesis", "report", "pamphlet", "collection"));
}

/* One line a tag: line ends would begin another. */
static void
append (GString    *out,
        const char *tag,
        const char *value)
{
  gsize start;

  if (value == NULL || *value == '\0')
    return;
  g_string_append_printf (out, "%s  - ", tag);
  start = out->len;
  g_string_append (out, value);
  g_strdelimit (out->str + start, "\r\n", ' ');
  g_string_append_c (out, '\n');
}

static const char *
field (const BwPaper *paper,
       const char    *name)
{
  return bw_field_find (paper->fields, name);
}

/* "Family, Given, Suffix"; what is not divided ends with a comma, that nobody divides it. */
static void
append_person (GString        *out,
               const char     *tag,
               const BwAuthor *person)
{
  g_auto (BwAuthorParts) parts = { NULL, NULL, NULL };
  g_autofree char *name = NULL;

  bw_author_parts_init (&parts, person);
  if (parts.given != NULL && parts.suffix != NULL)
    name = g_strdup_printf ("%s, %s, %s", parts.family, parts.given, parts.suffix);
  else if (parts.given != NULL)
    name = g_strdup_printf ("%s, %s", parts.family, parts.given);
  else
    name = g_strconcat (parts.family, strpbrk (parts.family, " ,") != NULL ? "," : "", NULL);
  append (out, tag, name);
}

static void
append_contributors (GString       *out,
                     const BwPaper *paper,
                     const char    *role,
                     const char    *tag)
{
  for (guint i = 0; i < paper->contributors->len; i++)
    {
      const BwAuthor *person = g_ptr_array_index (paper->contributors, i);

      if (g_strcmp0 (person->role, role) == 0)
        append_person (out, tag, person);
    }
}

static void
append_people (GString       *out,
               const BwPaper *paper)
{
  gboolean book = is_type (paper, ANY_OF ("book"));

  for (guint i = 0; i < paper->authors->len; i++)
    append_person (out, "AU", g_ptr_array_index (paper->authors, i));
  if (paper->authors->len > 0 && !paper->authors_complete)
    append (out, "AU", "et al.");
  append_contributors (out, paper, "editor", book ? "ED" : "A2");
  append_contributors (out, paper, "collection-editor", "A3");
  append_contributors (out, paper, "translator", "A4");
}

static void
append_titles (GString       *out,
               const BwPaper *paper)
{
  const char *event = field (paper, "event-title");
  const char *series = field (paper, "collection-title");

  if (paper->title_known)
    append (out, "TI", paper->title);
  append (out, "ST", field (paper, "title-short"));
  if (is_article (paper))
    append (out, "JF", paper->venue);
  else if (is_type (paper, ANY_OF ("paper-conference")) && event != NULL && paper->venue != NULL)
    {
      append (out, "C3", paper->venue);
      append (out, "T2", event);
    }
  else if (is_type (paper, ANY_OF ("book", "report", "map", "standard")))
    {
      append (out, "T2", series);
      append (out, "JF", paper->venue);
      series = NULL;
    }
  else if (is_type (paper, ANY_OF ("thesis")))
    {
      append (out, "T2", field (paper, "division"));
      append (out, "JF", paper->venue);
    }
  else
    append (out, "T2", paper->venue);
  append (out, "T3", series);
  append (out, is_part (paper) ? "J2" : "JA", field (paper, "container-title-short"));
}

/* "YYYY/MM/DD/other"; the other is a season, or in EDTF what has no place of its own. */
static void
append_dates (GString       *out,
              const BwPaper *paper)
{
  static const char *const SEASONS[] = { "", "Spring", "Summer", "Autumn", "Winter" };
  const char *issued = field (paper, "issued");
  g_autoptr (GString) text = g_string_new (NULL);
  BwCslDate date = { 0 };

  if (!bw_date_is_known (paper->published))
    {
      append (out, "PY", issued);
      return;
    }

  g_string_printf (text, "%04d", paper->published.year);
  append (out, "PY", text->str);
  if (issued != NULL && (!bw_csl_date_read (issued, &date) || date.from.year != paper->published.year))
    issued = NULL;
  if (paper->published.month != 0)
    g_string_append_printf (text, "/%02d/", paper->published.month);
  else
    g_string_append (text, "//");
  if (paper->published.day != 0)
    g_string_append_printf (text, "%02d", paper->published.day);
  g_string_append_c (text, '/');
  if (issued != NULL && date.season != 0)
    g_string_append (text, SEASONS[date.season]);
  else if (issued != NULL)
    g_string_append (text, issued);
  if (paper->published.month != 0 || issued != NULL)
    append (out, "DA", text->str);
}

static void
append_numbers (GString       *out,
                const BwPaper *paper)
{
  gboolean numbered = is_type (paper, ANY_OF ("report", "patent", "standard", "legislation", "bill"));

  append (out, "VL", field (paper, "volume"));
  append (out, "IS", field (paper, numbered ? "number" : "issue"));
  if (!numbered)
    append (out, is_article (paper) ? "C7" : "M1", field (paper, "number"));
  append (out, "NV", field (paper, "number-of-volumes"));
  append (out, "ET", field (paper, "edition"));
  append (out, "SE", field (paper, is_type (paper, ANY_OF ("chapter", "book")) ? "chapter-number" : "section"));
  for (guint i = 0; i < paper->fields->len; i++)
    {
      const BwField *one = g_ptr_array_index (paper->fields, i);

      if (strcmp (one->name, "ISBN") == 0 || strcmp (one->name, "ISSN") == 0)
        append (out, "SN", one->value);
    }
}

/* One page of a whole has two ends, for SP alone is how many pages it has. */
static void
append_pages (GString       *out,
              const BwPaper *paper)
{
  const char *page = field (paper, "page");
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (page == NULL)
    {
      if (is_whole (paper))
        append (out, "SP", field (paper, "number-of-pages"));
      return;
    }
  if (!bw_page_range_split (page, &first, &last))
    {
      first = g_strdup (page);
      last = is_whole (paper) ? g_strdup (page) : NULL;
    }
  append (out, "SP", first);
  append (out, "EP", last);
}

static void
append_place (GString       *out,
              const BwPaper *paper)
{
  const char *event = field (paper, "event-place");
  const char *place = field (paper, "publisher-place");

  append (out, "PB", field (paper, "publisher"));
  if (is_type (paper, ANY_OF ("paper-conference")) && event != NULL && place != NULL)
    {
      append (out, "C1", place);
      append (out, "CY", event);
    }
  else
    append (out, "CY", place);
}

static void
append_identifiers (GString       *out,
                    const BwPaper *paper)
{
  const char *pmid = bw_identifier_find (paper->identifiers, "pmid");
  g_autofree char *accession = pmid != NULL ? g_strconcat ("PMID: ", pmid, NULL) : NULL;
  g_autoptr (GPtrArray) addresses = bw_paper_address_list (paper);

  append (out, "DO", bw_identifier_find (paper->identifiers, "doi"));
  append (out, "AN", accession);
  append (out, "AN", field (paper, "archive_location"));
  append (out, "C2", bw_identifier_find (paper->identifiers, "pmcid"));
  for (guint i = 0; i < addresses->len; i++)
    append (out, "UR", g_ptr_array_index (addresses, i));
}

/* Fields that mean the same with each type. */
static void
append_fields (GString       *out,
               const BwPaper *paper)
{
  static const struct
  {
    const char *name;
    const char *tag;
  } FIELDS[] = {
    { "genre", "M3" },
    { "call-number", "CN" },
    { "archive", "DB" },
    { "source", "DP" },
    { "accessed", "Y2" },
    { "original-date", "OP" },
    { "reviewed-title", "RI" },
    { "note", "N1" },
    { "annote", "RN" },
  };

  for (guint i = 0; i < paper->fields->len; i++)
    {
      const BwField *one = g_ptr_array_index (paper->fields, i);

      for (guint f = 0; f < G_N_ELEMENTS (FIELDS); f++)
        if (strcmp (FIELDS[f].name, one->name) == 0)
          append (out, FIELDS[f].tag, one->value);
    }
}

static void
append_keywords (GString       *out,
                 const BwPaper *paper)
{
  for (guint i = 0; paper->keywords != NULL && paper->keywords[i] != NULL; i++)
    {
      g_autofree char *keyword = g_strdelimit (g_strdup (paper->keywords[i]), ";", ',');

      append (out, "KW", keyword);
    }
}

/**
 * bw_ris_append:
 *
 * Adds the paper as an entry of RIS.
 */
void
bw_ris_append (GString       *out,
               const BwPaper *paper)
{
  g_return_if_fail (out != NULL);
  g_return_if_fail (paper != NULL);

  append (out, "TY", bw_ris_type_from_csl (paper->type, field (paper, "genre")));
  append (out, "ID", bw_identifier_find (paper->identifiers, "bibtex_key"));
  append_titles (out, paper);
  append_people (out, paper);
  append_dates (out, paper);
  append_numbers (out, paper);
  append_pages (out, paper);
  append_place (out, paper);
  append_identifiers (out, paper);
  append (out, "AB", paper->abstract);
  append_keywords (out, paper);
  append (out, "LA", paper->language != NULL ? paper->language : field (paper, "language"));
  append_fields (out, paper);
  g_string_append (out, "ER  - \n\n");
}
