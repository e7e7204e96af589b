#include "bw-bibtex.h"

#include <string.h>

#include "bw-bibtex-class.h"
#include "bw-bibtex-people.h"
#include "bw-csl-date.h"
#include "bw-tex-escape.h"

typedef struct
{
  GString       *out;
  const BwPaper *paper;
  BwBibtexClass  class;
} Writer;

/* Variables of CSL and the fields of BibTeX and biblatex that hold them. */
static const struct
{
  const char *csl;
  const char *name;
} NAMES[] = {
  { "ISBN", "isbn" },
  { "ISSN", "issn" },
  { "accessed", "urldate" },
  { "archive", "library" },
  { "chapter-number", "chapter" },
  { "collection-title", "series" },
  { "collection-title-short", "shortseries" },
  { "container-title-short", "shortjournal" },
  { "event-date", "eventdate" },
  { "event-place", "venue" },
  { "event-title", "eventtitle" },
  { "genre", "type" },
  { "number-of-pages", "pagetotal" },
  { "number-of-volumes", "volumes" },
  { "original-date", "origdate" },
  { "original-publisher", "origpublisher" },
  { "original-publisher-place", "origlocation" },
  { "original-title", "origtitle" },
  { "page", "pages" },
  { "part-number", "part" },
  { "publisher-place", "address" },
  { "status", "pubstate" },
  { "title-short", "shorttitle" },
};

static const char *const MONTHS[] = { "jan", "feb", "mar", "apr", "may", "jun",
                                      "jul", "aug", "sep", "oct", "nov", "dec" };

/* Fields that are no text for TeX to print. */
static const char *const VERBATIM[] = { "doi", "url", "eprint", "file", "pdf",
                                        "local-url", "related", "entryset", "ids", "sortkey",
                                        "groups", "owner", "biburl", "bibsource", "timestamp",
                                        "adsurl", "adsnote", "pmid", "pmcid", "arxiv",
                                        "date-added", "date-modified", "creationdate",
                                        "modificationdate", "arxivid", "s2", "s2id", "acl",
                                        "corpusid", "openalex", NULL };

static void
append_tex (Writer     *self,
            const char *name,
            const char *tex)
{
  if (tex != NULL && *tex != '\0')
    g_string_append_printf (self->out, ",\n  %s = {%s}", name, tex);
}

static void
append_text (Writer     *self,
             const char *name,
             const char *text)
{
  g_autofree char *tex = NULL;

  if (text == NULL)
    return;
  tex = g_strv_contains (VERBATIM, name) ? bw_tex_escape_verbatim (text) : bw_tex_escape (text);
  append_tex (self, name, tex);
}

static void
append_title (Writer *self)
{
  g_autofree char *tex = NULL;

  if (!self->paper->title_known || self->paper->title == NULL)
    return;
  tex = bw_tex_escape_title (self->paper->title);
  append_tex (self, "title", tex);
}

/* Each role once, in the order in which the roles come. */
static void
append_people (Writer *self)
{
  const BwPaper *paper = self->paper;
  g_autoptr (GHashTable) done = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *authors = bw_bibtex_people (paper->authors, NULL, paper->authors_complete);

  append_tex (self, "author", authors);
  for (guint i = 0; i < paper->contributors->len; i++)
    {
      const BwAuthor *person = g_ptr_array_index (paper->contributors, i);
      const char *role = person->role != NULL ? person->role : "contributor";
      g_autofree char *people = NULL;

      if (!g_hash_table_add (done, (gpointer) role))
        continue;
      people = bw_bibtex_people (paper->contributors, person->role, TRUE);
      append_tex (self, strcmp (role, "container-author") == 0 ? "bookauthor" : role, people);
    }
}

static gboolean
has_field (Writer     *self,
           const char *name)
{
  return bw_field_find (self->paper->fields, name) != NULL;
}

/* Whether the field `issued` is the paper's date, with more than that says. */
static gboolean
says_issued (Writer *self)
{
  BwCslDate date;

  return bw_csl_date_read (bw_field_find (self->paper->fields, "issued"), &date) &&
         !bw_csl_date_is_simple (&date) && bw_date_compare (date.from, self->paper->published) == 0;
}

/*
 * BibTeX wants a year and a month, and has no place for a day, a range, a season or a doubt,
 * which biblatex's date has (EDTF). A date in words stands among the fields as it was.
 */
static void
append_date (Writer *self)
{
  BwDate date = self->paper->published;
  gboolean odd = has_field (self, "year") || has_field (self, "month") || has_field (self, "day");

  if (!bw_date_is_known (date))
    return;
  if (!has_field (self, "year"))
    g_string_append_printf (self->out, ",\n  year = {%d}", date.year);
  if (date.month != 0 && !has_field (self, "month"))
    g_string_append_printf (self->out, ",\n  month = %s", MONTHS[date.month - 1]);
  if (has_field (self, "date"))
    return;
  if (says_issued (self))
    append_text (self, "date", bw_field_find (self->paper->fields, "issued"));
  else if (date.day != 0 && !odd)
    {
      g_autofree char *text = bw_date_to_string (date);

      append_text (self, "date", text);
    }
}

static void
append_eprint (Writer     *self,
               const char *arxiv)
{
  append_text (self, "eprint", arxiv);
  append_text (self, "archiveprefix", "arXiv");
}

static void
append_identifiers (Writer *self)
{
  gboolean eprint = has_field (self, "eprint");

  for (guint i = 0; i < self->paper->identifiers->len; i++)
    {
      const BwIdentifier *identifier = g_ptr_array_index (self->paper->identifiers, i);

      if (strcmp (identifier->scheme, "bibtex_key") == 0)
        continue;
      if (strcmp (identifier->scheme, "arxiv") == 0 && !eprint)
        {
          append_eprint (self, identifier->value);
          eprint = TRUE;
        }
      else
        append_text (self, identifier->scheme, identifier->value);
    }
}

/* The first class of a preprint is its primary one. */
static void
append_categories (Writer *self)
{
  GStrv categories = self->paper->categories;
  g_autofree char *joined = NULL;

  if (categories == NULL || categories[0] == NULL)
    return;
  joined = g_strjoinv (", ", categories);
  if (bw_identifier_find (self->paper->identifiers, "arxiv") != NULL &&
      strpbrk (categories[0], " ,;") == NULL)
    append_text (self, "primaryclass", categories[0]);
  else
    {
      append_text (self, "categories", joined);
      return;
    }
  if (categories[1] != NULL)
    append_text (self, "categories", joined);
}

static void
append_urls (Writer *self)
{
  GStrv urls = self->paper->urls;
  g_autofree char *others = NULL;

  if (urls == NULL || urls[0] == NULL)
    return;
  append_text (self, "url", urls[0]);
  others = g_strjoinv (" ", urls + 1);
  if (*others != '\0')
    {
      g_autofree char *tex = bw_tex_escape_verbatim (others);

      append_tex (self, "urls", tex);
    }
}

static void
append_keywords (Writer *self)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; self->paper->keywords != NULL && self->paper->keywords[i] != NULL; i++)
    {
      const char *keyword = self->paper->keywords[i];
      g_autofree char *tex = bw_tex_escape (keyword);
      gboolean braces = strpbrk (keyword, ",;") != NULL;

      g_string_append_printf (list, "%s%s%s%s", i > 0 ? ", " : "", braces ? "{" : "", tex,
                              braces ? "}" : "");
    }
  append_tex (self, "keywords", list->str);
}

static const char *
number_name (Writer     *self,
             const char *variable)
{
  gboolean serial = bw_bibtex_class_is_serial (&self->class);
  gboolean book = bw_bibtex_class_is_part (&self->class) || strcmp (self->class.csl, "book") == 0;

  if (strcmp (variable, "issue") == 0)
    return serial ? "number" : "issue";
  if (strcmp (variable, "number") == 0)
    return serial || book ? "eid" : "number";
  if (strcmp (variable, "collection-number") == 0)
    return book ? "number" : variable;

  return NULL;
}

static const char *
field_name (Writer     *self,
            const char *variable)
{
  const char *number = number_name (self, variable);

  if (number != NULL)
    return number;
  if (strcmp (variable, "publisher") == 0 && strcmp (self->class.csl, "thesis") == 0)
    return "school";
  if (strcmp (variable, "publisher") == 0 && strcmp (self->class.csl, "report") == 0)
    return "institution";
  for (guint i = 0; i < G_N_ELEMENTS (NAMES); i++)
    if (strcmp (NAMES[i].csl, variable) == 0)
      return NAMES[i].name;

  return variable;
}

static gboolean
is_number (const char *variable)
{
  return strcmp (variable, "ISBN") == 0 || strcmp (variable, "ISSN") == 0;
}

/* Whether it is said already, by the type of the entry or by another field. */
static gboolean
is_implied (Writer        *self,
            const BwField *field)
{
  if (strcmp (field->name, "issued") == 0)
    return !has_field (self, "date") && says_issued (self);
  if (is_number (field->name))
    return bw_field_find (self->paper->fields, field->name) != field->value;
  if (strcmp (field->name, "genre") == 0)
    return (strcmp (self->class.name, "phdthesis") == 0 && strcmp (field->value, "PhD thesis") == 0) ||
           (strcmp (self->class.name, "mastersthesis") == 0 &&
            strcmp (field->value, "Master's thesis") == 0);

  return strcmp (field->name, "bibtex-type") == 0 && strcmp (self->class.name, field->value) == 0;
}

/* All ISBNs or ISSNs, for a field may stand only once. */
static void
append_numbers (Writer     *self,
                const char *name,
                const char *variable)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < self->paper->fields->len; i++)
    {
      const BwField *field = g_ptr_array_index (self->paper->fields, i);

      if (strcmp (field->name, variable) == 0)
        g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", field->value);
    }
  append_text (self, name, list->str);
}

/* Page ranges have a dash that is longer than a hyphen. */
static void
append_pages (Writer     *self,
              const char *pages)
{
  g_autofree char *tex = bw_tex_escape (pages);
  g_auto (GStrv) parts = g_strsplit (tex, "-", -1);
  g_autofree char *joined = g_strjoinv ("--", parts);

  append_tex (self, "pages", joined);
}

static void
append_fields (Writer *self)
{
  for (guint i = 0; i < self->paper->fields->len; i++)
    {
      const BwField *field = g_ptr_array_index (self->paper->fields, i);
      g_autofree char *name = g_ascii_strdown (field_name (self, field->name), -1);

      if (is_implied (self, field))
        continue;
      g_strcanon (name, "abcdefghijklmnopqrstuvwxyz0123456789-_.:+/", '-');
      if (strcmp (name, "pages") == 0)
        append_pages (self, field->value);
      else if (is_number (field->name))
        append_numbers (self, name, field->name);
      else
        append_text (self, name, field->value);
    }
}

/**
 * bw_bibtex_append:
 * @key: of the entry, as bw_bibtex_keys_take() makes it
 *
 * Appends a paper as an entry that BibTeX, biber and our own reader read.
 */
void
bw_bibtex_append (GString       *out,
                  const BwPaper *paper,
                  const char    *key)
{
  Writer self = { out, paper, bw_bibtex_class_of (paper) };

  g_return_if_fail (out != NULL);
  g_return_if_fail (paper != NULL);
  g_return_if_fail (key != NULL);

  g_string_append_printf (out, "@%s{%s", self.class.name, key);
  append_title (&self);
  append_people (&self);
  append_date (&self);
  append_text (&self, bw_bibtex_class_is_part (&self.class) ? "booktitle" : "journal", paper->venue);
  append_fields (&self);
  append_identifiers (&self);
  append_categories (&self);
  append_urls (&self);
  append_text (&self, "language", paper->language);
  append_keywords (&self);
  append_text (&self, "abstract", paper->abstract);
  append_text (&self, "csl-type", self.class.stated);
  g_string_append (out, "\n}\n");
}
