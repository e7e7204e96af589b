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

/* Sorted, for it does not matter in which order a format has the roles. */
static void
describe_people (GPtrArray *lines,
                 GPtrArray *people)
{
  for (guint i = 0; i < people->len; i++)
    {
      const BwAuthorRecord *person = g_ptr_array_index (people, i);
      g_autoptr (BwName) name = bw_name_new (person->name);
      const char *given = person->family != NULL ? person->given : name->given;
      g_autofree char *family = g_strdup (person->family != NULL ? person->family : name->family);
      g_auto (GStrv) words = g_strsplit (family, ", ", given != NULL ? -1 : 1);

      g_free (family);
      family = g_strjoinv (" ", words); /* RIS has no comma in the part of a name */
      g_ptr_array_add (lines, g_strdup_printf ("%s %02u: %s | %s",
                                               person->role != NULL ? person->role : "author",
                                               person->role == NULL ? i : 0, family,
                                               given != NULL ? given : "-"));
    }
}

/* Text in which one line end or two are the end of a paragraph. */
static char *
dup_paragraphs (const char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at++)
    if (*at != '\n')
      g_string_append_c (out, *at);
    else if (out->len > 0 && out->str[out->len - 1] != '\n')
      g_string_append (out, *at == '\n' ? "\n" : "");

  return g_string_free (out, FALSE);
}

static void
describe_details (GPtrArray           *lines,
                  const BwPaperRecord *record)
{
  for (guint i = 0; i < record->fields->len; i++)
    {
      const BwField *field = g_ptr_array_index (record->fields, i);
      g_autofree char *value = dup_paragraphs (field->value);

      g_ptr_array_add (lines, g_strdup_printf ("%s= %s", field->name, value));
    }
  for (guint i = 0; i < record->keywords->len; i++)
    g_ptr_array_add (lines, g_strdup_printf ("tag: %s", (char *) record->keywords->pdata[i]));
  for (guint i = 0; i < record->categories->len; i++)
    g_ptr_array_add (lines, g_strdup_printf ("subject: %s", (char *) record->categories->pdata[i]));
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* In lines, all that no way from one bibliography to another may lose. */
char *
bw_test_paper_describe (const BwPaperRecord *record)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  GString *out = g_string_new (NULL);
  g_autofree char *date = bw_date_to_string (record->published);
  g_autofree char *abstract = dup_paragraphs (record->abstract != NULL ? record->abstract : "-");

  g_string_append_printf (out, "title: %s\n", record->title_known ? record->title : "-");
  g_string_append_printf (out, "type: %s\n", record->type);
  if (record->authors->len > 0)
    g_string_append_printf (out, "complete: %d\n", record->authors_complete);
  g_string_append_printf (out, "date: %s\n", date != NULL ? date : "-");
  g_string_append_printf (out, "venue: %s\n", record->venue != NULL ? record->venue : "-");
  g_string_append_printf (out, "language: %s\n", record->language != NULL ? record->language : "-");
  g_string_append_printf (out, "abstract: %s\n", abstract);
  describe_people (lines, record->authors);
  describe_people (lines, record->contributors);
  describe_details (lines, record);
  g_ptr_array_sort (lines, compare_lines);
  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (out, "%s\n", (const char *) g_ptr_array_index (lines, i));

  return g_string_free (out, FALSE);
}
