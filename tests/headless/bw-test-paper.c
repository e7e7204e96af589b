#include "bw-test-paper.h"

#include "bw-name.h"

static void
add_people (GPtrArray *people,
            GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    {
      const BwAuthorRecord *record = g_ptr_array_index (records, i);
      BwAuthor *person = g_new0 (BwAuthor, 1);

      person->name = g_strdup (record->name);
      person->given = g_strdup (record->given);
      person->family = g_strdup (record->family);
      person->role = g_strdup (record->role);
      g_ptr_array_add (people, person);
    }
}

static GStrv
dup_strings (GPtrArray *strings)
{
  GStrvBuilder *builder = g_strv_builder_new ();
  GStrv copy;

  for (guint i = 0; i < strings->len; i++)
    g_strv_builder_add (builder, g_ptr_array_index (strings, i));
  copy = g_strv_builder_end (builder);
  g_strv_builder_unref (builder);

  return copy;
}

/* The paper that a library makes of one record, as far as bibliographies ask. */
BwPaper *
bw_test_paper_from_record (const BwPaperRecord *record)
{
  static gint64 n_papers = 0;
  BwPaper *paper = bw_paper_new ();

  paper->id = ++n_papers;
  paper->title = g_strdup (record->title);
  paper->title_known = record->title_known;
  paper->type = g_strdup (record->type);
  add_people (paper->authors, record->authors);
  add_people (paper->contributors, record->contributors);
  paper->authors_complete = record->authors_complete;
  paper->published = record->published;
  paper->venue = g_strdup (record->venue);
  paper->abstract = g_strdup (record->abstract);
  paper->language = g_strdup (record->language);
  paper->keywords = dup_strings (record->keywords);
  paper->categories = dup_strings (record->categories);
  paper->urls = dup_strings (record->urls);
  for (guint i = 0; i < record->fields->len; i++)
    {
      const BwField *field = g_ptr_array_index (record->fields, i);

      bw_field_array_add (paper->fields, field->name, field->value);
    }
  for (guint i = 0; i < record->identifiers->len; i++)
    {
      const BwIdentifier *identifier = g_ptr_array_index (record->identifiers, i);

      bw_identifier_array_add (paper->identifiers, identifier->scheme, identifier->value);
    }

  return paper;
}

static void
describe_people (GString    *out,
                 GPtrArray  *people,
                 const char *only)
{
  for (guint i = 0; i < people->len; i++)
    {
      const BwAuthorRecord *person = g_ptr_array_index (people, i);
      g_autoptr (BwName) name = bw_name_new (person->name);
      const char *family = person->family != NULL ? person->family : name->family;
      const char *given = person->family != NULL ? person->given : name->given;

      if (g_strcmp0 (person->role, only) == 0)
        g_string_append_printf (out, "%s: %s | %s\n", only != NULL ? only : "author", family,
                                given != NULL ? given : "-");
    }
}

/* Sorted, for it does not matter which of them a format states first. */
static void
describe_identifiers (GString             *out,
                      const BwPaperRecord *record)
{
  static const char *const SCHEMES[] = { "acl", "arxiv", "doi", "openalex", "pmcid", "pmid", "s2" };

  for (guint s = 0; s < G_N_ELEMENTS (SCHEMES); s++)
    {
      const char *value = bw_identifier_find (record->identifiers, SCHEMES[s]);

      if (value != NULL)
        g_string_append_printf (out, "%s: %s\n", SCHEMES[s], value);
    }
}

/* In lines, all that no way from one bibliography to another may lose. */
char *
bw_test_paper_describe (const BwPaperRecord *record)
{
  static const char *const FIELDS[] = { "issued", "page", "ISBN", "ISSN", "volume", "publisher" };
  GString *out = g_string_new (NULL);
  g_autofree char *date = bw_date_to_string (record->published);

  g_string_append_printf (out, "title: %s\n", record->title_known ? record->title : "-");
  describe_people (out, record->authors, NULL);
  describe_people (out, record->contributors, "editor");
  if (record->authors->len > 0)
    g_string_append_printf (out, "complete: %d\n", record->authors_complete);
  g_string_append_printf (out, "date: %s\n", date != NULL ? date : "-");
  g_string_append_printf (out, "venue: %s\n", record->venue != NULL ? record->venue : "-");
  describe_identifiers (out, record);
  for (guint i = 0; i < G_N_ELEMENTS (FIELDS); i++)
    {
      const char *value = bw_field_find (record->fields, FIELDS[i]);

      if (value != NULL)
        g_string_append_printf (out, "%s: %s\n", FIELDS[i], value);
    }
  g_string_append_printf (out, "abstract: %s\n", record->abstract != NULL ? record->abstract : "-");
  for (guint i = 0; i < record->keywords->len; i++)
    g_string_append_printf (out, "tag: %s\n", (const char *) g_ptr_array_index (record->keywords, i));

  return g_string_free (out, FALSE);
}
