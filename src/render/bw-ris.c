#include "bw-ris.h"

#include <string.h>

#include "bw-csl-date.h"
#include "bw-page-range.h"
#include "bw-paper-address.h"
#include "bw-ris-extra.h"
#include "bw-ris-people.h"
#include "bw-ris-type.h"
#include "bw-ris-writer.h"
#include "bw-standard-number.h"

/* RIS of the specification of 2011, as reference managers read it; what a tag means
 * depends on the type, as in the reader. */

#define ANY_OF(...) ((const char *const[]){ __VA_ARGS__, NULL })
#define MAX_NUMBER 24 /* bytes: what is longer in M1 is a note to readers */

static gboolean
is_article (const BwRisWriter *self)
{
  return bw_ris_writer_is_type (self, ANY_OF ("article", "article-journal", "article-magazine",
                                              "article-newspaper"));
}

static gboolean
is_conference (const BwRisWriter *self)
{
  return bw_ris_writer_is_type (self, ANY_OF ("paper-conference"));
}

static gboolean
is_part (const BwRisWriter *self)
{
  return bw_ris_writer_is_type (self, ANY_OF ("chapter", "paper-conference", "entry-dictionary",
                                              "entry-encyclopedia"));
}

/* Whose T2 is its series. */
static gboolean
is_serial (const BwRisWriter *self)
{
  return bw_ris_writer_is_type (self, ANY_OF ("book", "report", "map", "standard"));
}

static gboolean
is_whole (const BwRisWriter *self)
{
  return bw_ris_writer_is_type (self, ANY_OF ("book", "thesis", "report", "pamphlet"));
}

static gboolean
is_numbered (const BwRisWriter *self)
{
  return bw_ris_writer_is_type (self, ANY_OF ("report", "patent", "standard", "legislation", "bill"));
}

/* A preprint in a journal is no longer one to those who read INPR. */
static void
put_type (BwRisWriter *self)
{
  const BwPaper *paper = self->paper;
  const char *stated = bw_ris_writer_get_field (self, "genre");
  gboolean preprint = g_strcmp0 (paper->type, "article") == 0;
  gboolean journal = preprint && paper->venue != NULL && g_ascii_strncasecmp (paper->venue, "arxiv", 5) != 0;
  const char *type = journal ? "JOUR" : bw_ris_type_from_csl (paper->type, stated);
  const char *genre = NULL;

  self->type = bw_ris_type_to_csl (type, &genre);
  bw_ris_writer_put (self, "TY", type);
  if (stated != NULL && g_strcmp0 (genre, stated) == 0)
    bw_ris_writer_mark (self, stated);
}

/* The title of what holds it. */
static void
put_container (BwRisWriter *self)
{
  const char *venue = self->paper->venue;
  const char *event = bw_ris_writer_get_field (self, "event-title");

  if (is_article (self) || is_serial (self))
    bw_ris_writer_put (self, "JF", venue);
  else if (is_conference (self) && event != NULL && venue != NULL)
    {
      bw_ris_writer_put (self, "C3", venue);
      bw_ris_writer_put_field (self, "T2", "event-title");
    }
  else if (bw_ris_writer_is_type (self, ANY_OF ("thesis")))
    {
      bw_ris_writer_put_field (self, "T2", "division");
      bw_ris_writer_put (self, "JF", venue);
    }
  else
    bw_ris_writer_put (self, "T2", venue);
}

/* A series or an abbreviation alone would be taken for the title of what holds the work. */
static void
put_titles (BwRisWriter *self)
{
  const char *venue = self->paper->venue;

  if (self->paper->title_known)
    {
      bw_ris_writer_put (self, "TI", self->paper->title);
      bw_ris_writer_put_field (self, "ST", "title-short");
    }
  put_container (self);
  if (is_serial (self))
    bw_ris_writer_put_field (self, "T2", "collection-title");
  else if (venue != NULL || !is_article (self))
    bw_ris_writer_put_field (self, "T3", "collection-title");
  if (venue != NULL && is_part (self))
    bw_ris_writer_put_field (self, "J2", "container-title-short");
  else if (venue != NULL && is_article (self))
    bw_ris_writer_put_field (self, "JA", "container-title-short");
}

/* "YYYY/MM/DD/other"; the other is a season, or in EDTF what has no place of its own. */
static void
put_dates (BwRisWriter *self)
{
  static const char *const SEASONS[] = { "", "Spring", "Summer", "Autumn", "Winter" };
  const BwDate published = self->paper->published;
  const char *issued = bw_ris_writer_get_field (self, "issued");
  g_autoptr (GString) text = g_string_new (NULL);
  BwCslDate date = { 0 };

  if (!bw_date_is_known (published))
    {
      bw_ris_writer_put_field (self, "PY", "issued");
      return;
    }

  g_string_printf (text, "%04d", published.year);
  bw_ris_writer_put (self, "PY", text->str);
  if (issued != NULL && (!bw_csl_date_read (issued, &date) || date.from.year != published.year))
    issued = NULL;
  if (published.month != 0)
    g_string_append_printf (text, "/%02d/", published.month);
  else
    g_string_append (text, "//");
  if (published.day != 0)
    g_string_append_printf (text, "%02d", published.day);
  g_string_append_c (text, '/');
  if (issued != NULL)
    {
      g_string_append (text, date.season != 0 ? SEASONS[date.season] : issued);
      bw_ris_writer_mark (self, issued);
    }
  if (published.month != 0 || issued != NULL)
    bw_ris_writer_put (self, "DA", text->str);
}

/* What is a number to every reader, and that number alone. */
static gboolean
is_standard_number (const BwRisWriter *self,
                    const BwField     *field)
{
  const char *at = field->value;
  g_autofree char *number = NULL;
  const char *kind;

  if (strcmp (field->name, "ISBN") != 0 && strcmp (field->name, "ISSN") != 0)
    return FALSE;
  kind = bw_standard_number_scan (&at, &number);

  return g_strcmp0 (kind, field->name) == 0 && strcmp (number, field->value) == 0 &&
         (!is_numbered (self) || strchr (number, '-') != NULL);
}

static void
put_numbers (BwRisWriter *self)
{
  const char *number = bw_ris_writer_get_field (self, "number");

  bw_ris_writer_put_field (self, "VL", "volume");
  bw_ris_writer_put_field (self, "IS", is_numbered (self) ? "number" : "issue");
  if (!is_numbered (self) && number != NULL && strlen (number) <= MAX_NUMBER)
    bw_ris_writer_put_field (self, is_article (self) ? "C7" : "M1", "number");
  bw_ris_writer_put_field (self, "NV", "number-of-volumes");
  if (!is_article (self))
    bw_ris_writer_put_field (self, "ET", "edition");
  if (bw_ris_writer_is_type (self, ANY_OF ("chapter", "book")))
    bw_ris_writer_put_field (self, "SE", "chapter-number");
  else if (!bw_ris_writer_is_type (self, ANY_OF ("article-journal")))
    bw_ris_writer_put_field (self, "SE", "section");
  for (guint i = 0; i < self->paper->fields->len; i++)
    {
      const BwField *field = g_ptr_array_index (self->paper->fields, i);

      if (!is_standard_number (self, field))
        continue;
      bw_ris_writer_put (self, "SN", field->value);
      bw_ris_writer_mark (self, field->value);
    }
}

/* One page of a whole has two ends, for SP alone is how many pages it has. */
static void
put_pages (BwRisWriter *self)
{
  const char *page = bw_ris_writer_get_field (self, "page");
  const char *count = bw_ris_writer_get_field (self, "number-of-pages");
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (page == NULL)
    {
      if (is_whole (self) && count != NULL && strspn (count, "0123456789xvi") == strlen (count))
        bw_ris_writer_put_field (self, "SP", "number-of-pages");
      return;
    }
  if (!bw_page_range_split (page, &first, &last))
    {
      first = g_strdup (page);
      last = is_whole (self) ? g_strdup (page) : NULL;
    }
  bw_ris_writer_put (self, "SP", first);
  bw_ris_writer_put (self, "EP", last);
  bw_ris_writer_mark (self, page);
}

static void
put_place (BwRisWriter *self)
{
  bw_ris_writer_put_field (self, "PB", "publisher");
  if (is_conference (self) && bw_ris_writer_get_field (self, "event-place") != NULL &&
      bw_ris_writer_get_field (self, "publisher-place") != NULL)
    {
      bw_ris_writer_put_field (self, "C1", "publisher-place");
      bw_ris_writer_put_field (self, "CY", "event-place");
    }
  else
    bw_ris_writer_put_field (self, "CY", "publisher-place");
}

static void
put_identifiers (BwRisWriter *self)
{
  g_autoptr (GPtrArray) addresses = bw_paper_address_list (self->paper);

  bw_ris_writer_put_id (self, "DO", "doi", "");
  bw_ris_writer_put_id (self, "AN", "pmid", "PMID: ");
  bw_ris_writer_put_field (self, "AN", "archive_location");
  bw_ris_writer_put_id (self, "C2", "pmcid", "");
  for (guint i = 0; i < addresses->len; i++)
    bw_ris_writer_put (self, "UR", g_ptr_array_index (addresses, i));
}

/* Fields that mean the same with each type. */
static void
put_fields (BwRisWriter *self)
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
    { "reviewed-title", "RI" },
    { "note", "N1" },
    { "annote", "RN" },
  };
  const char *original = bw_ris_writer_get_field (self, "original-date");
  BwCslDate date;

  for (guint i = 0; i < G_N_ELEMENTS (FIELDS); i++)
    bw_ris_writer_put_fields (self, FIELDS[i].tag, FIELDS[i].name);
  if (bw_csl_date_read (original, &date))
    bw_ris_writer_put_field (self, "OP", "original-date");
}

/* Readers part keywords at a semicolon, and take a star for the mark of a main one. */
static void
put_keywords (BwRisWriter *self)
{
  for (guint i = 0; self->paper->keywords != NULL && self->paper->keywords[i] != NULL; i++)
    {
      const char *keyword = self->paper->keywords[i];

      if (strchr (keyword, ';') != NULL || *keyword == '*')
        bw_ris_extra_put (self, "keywords", keyword);
      else
        bw_ris_writer_put (self, "KW", keyword);
    }
}

static void
put_language (BwRisWriter *self)
{
  if (self->paper->language != NULL)
    bw_ris_writer_put (self, "LA", self->paper->language);
  else
    bw_ris_writer_put_field (self, "LA", "language");
}

/**
 * bw_ris_append:
 *
 * Adds the paper as an entry of RIS. What RIS has no tag for are notes "{:name: value}".
 */
void
bw_ris_append (GString       *out,
               const BwPaper *paper)
{
  g_auto (BwRisWriter) self = { 0 };

  g_return_if_fail (out != NULL);
  g_return_if_fail (paper != NULL);

  bw_ris_writer_init (&self, out, paper);
  put_type (&self);
  bw_ris_writer_put_id (&self, "ID", "bibtex_key", "");
  put_titles (&self);
  bw_ris_people_put (&self);
  put_dates (&self);
  put_numbers (&self);
  put_pages (&self);
  put_place (&self);
  put_identifiers (&self);
  bw_ris_writer_put_text (&self, "AB", paper->abstract);
  put_keywords (&self);
  put_language (&self);
  put_fields (&self);
  bw_ris_extra_put_rest (&self);
  g_string_append (out, "ER  - \n\n");
}
