#include "bw-markdown-export.h"

#include <string.h>

#include "bw-document-kind.h"
#include "bw-markdown-escape.h"
#include "bw-text.h"

#define MAX_STEM 100 /* bytes of a file's name that the title gives; file systems take 255 */

/**
 * bw_markdown_export_file_name:
 * @id: of the paper
 * @title: (nullable): its title
 *
 * Returns: (transfer full): the name of the paper's file: the words of its title in small
 *   letters and its id, so that no two are the same; safe on every file system and in
 *   links, and the same each time
 */
char *
bw_markdown_export_file_name (gint64      id,
                              const char *title)
{
  g_autofree char *key = bw_text_key (title != NULL ? title : "");
  gsize n = strlen (key);

  if (n > MAX_STEM)
    {
      n = MAX_STEM;
      while (n > 0 && (key[n] & 0xc0) == 0x80)
        n--;
      for (gsize cut = n; cut > MAX_STEM / 2; cut--)
        if (key[cut] == ' ')
          {
            n = cut;
            break;
          }
      key[n] = '\0';
    }
  g_strdelimit (g_strchomp (key), " ", '-');

  return g_strdup_printf ("%s-%" G_GINT64_FORMAT ".md", *key != '\0' ? key : "paper", id);
}

static void
add_value (GString    *out,
           const char *name,
           const char *value)
{
  if (value == NULL || *value == '\0')
    return;

  g_string_append_printf (out, "%s: ", name);
  bw_markdown_escape_scalar (out, value);
  g_string_append_c (out, '\n');
}

static void
add_element (GString    *out,
             const char *value)
{
  g_string_append (out, "  - ");
  bw_markdown_escape_scalar (out, value);
  g_string_append_c (out, '\n');
}

static void
add_strings (GString *out,
             const char *name,
             const char *const *values)
{
  if (values == NULL || *values == NULL)
    return;

  g_string_append_printf (out, "%s:\n", name);
  for (; *values != NULL; values++)
    add_element (out, *values);
}

/* The people of one role; NULL is the authors'. */
static void
add_people (GString    *out,
            const char *name,
            GPtrArray  *people,
            const char *role)
{
  gboolean begun = FALSE;

  for (guint i = 0; i < people->len; i++)
    {
      const BwAuthor *person = g_ptr_array_index (people, i);

      if (g_strcmp0 (person->role, role) != 0)
        continue;
      if (!begun)
        g_string_append_printf (out, "%s:\n", name);
      begun = TRUE;
      add_element (out, person->name);
    }
}

static void
add_date (GString    *out,
          const char *name,
          BwDate      date)
{
  g_autofree char *text = bw_date_to_string (date);

  if (text != NULL)
    g_string_append_printf (out, "%s: \"%s\"\n", name, text);
}

/* A name has one value, or a list where there are several: a mapping of YAML has no name twice. */
static void
add_values (GString    *out,
            const char *name,
            GPtrArray  *values)
{
  if (values->len == 1)
    {
      add_value (out, name, g_ptr_array_index (values, 0));
      return;
    }
  g_ptr_array_add (values, NULL);
  add_strings (out, name, (const char *const *) values->pdata);
}

static void
add_fields (GString       *out,
            const BwPaper *paper)
{
  g_autoptr (GHashTable) done = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < paper->fields->len; i++)
    {
      const BwField *field = g_ptr_array_index (paper->fields, i);
      g_autoptr (GPtrArray) values = g_ptr_array_new ();

      if (strcmp (field->name, "language") == 0 || !g_hash_table_add (done, field->name))
        continue;
      for (guint at = i; at < paper->fields->len; at++)
        {
          const BwField *other = g_ptr_array_index (paper->fields, at);

          if (strcmp (other->name, field->name) == 0)
            g_ptr_array_add (values, other->value);
        }
      add_values (out, field->name, values);
    }
}

static void
add_identifiers (GString       *out,
                 const BwPaper *paper)
{
  g_autoptr (GHashTable) done = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < paper->identifiers->len; i++)
    {
      const BwIdentifier *first = g_ptr_array_index (paper->identifiers, i);
      g_autoptr (GPtrArray) values = g_ptr_array_new ();

      if (!g_hash_table_add (done, first->scheme))
        continue;
      for (guint at = i; at < paper->identifiers->len; at++)
        {
          const BwIdentifier *other = g_ptr_array_index (paper->identifiers, at);

          if (strcmp (other->scheme, first->scheme) == 0)
            g_ptr_array_add (values, other->value);
        }
      add_values (out, first->scheme, values);
    }
}

/* The people of each role but the authors, under the role's name in the plural. */
static void
add_contributors (GString       *out,
                  const BwPaper *paper)
{
  g_autoptr (GHashTable) done = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < paper->contributors->len; i++)
    {
      const char *role = ((const BwAuthor *) g_ptr_array_index (paper->contributors, i))->role;
      g_autofree char *name = g_strdup_printf ("%ss", role != NULL ? role : "contributor");

      if (g_hash_table_add (done, (gpointer) (role != NULL ? role : "")))
        add_people (out, name, paper->contributors, role);
    }
}

static void
add_front_matter (GString       *out,
                  const BwPaper *paper)
{
  g_string_append (out, "---\n");
  add_value (out, "title", paper->title);
  add_people (out, "authors", paper->authors, NULL);
  add_contributors (out, paper);
  add_date (out, "date", paper->published);
  add_date (out, "updated", paper->updated);
  add_value (out, "type", paper->type);
  add_value (out, "venue", paper->venue);
  add_identifiers (out, paper);
  if (paper->urls != NULL)
    add_value (out, "url", paper->urls[0]);
  if (paper->urls != NULL && paper->urls[0] != NULL)
    add_strings (out, "urls", (const char *const *) paper->urls + 1);
  add_strings (out, "tags", (const char *const *) paper->keywords);
  add_strings (out, "categories", (const char *const *) paper->categories);
  add_value (out, "language", paper->language);
  add_fields (out, paper);
  g_string_append (out, "---\n\n");
}

/* A paragraph a line of the text. */
static void
add_paragraphs (GString    *out,
                const char *heading,
                const char *text)
{
  g_auto (GStrv) paragraphs = NULL;

  if (text == NULL || bw_text_is_blank (text))
    return;

  if (heading != NULL)
    g_string_append_printf (out, "## %s\n\n", heading);
  paragraphs = g_strsplit (text, "\n", -1);
  for (guint i = 0; paragraphs[i] != NULL; i++)
    {
      g_strstrip (paragraphs[i]);
      if (*paragraphs[i] == '\0')
        continue;
      bw_markdown_escape_text (out, paragraphs[i]);
      g_string_append (out, "\n\n");
    }
}

static void
add_links (GString    *out,
           const char *heading,
           GPtrArray  *links)
{
  if (links->len == 0)
    return;

  g_string_append_printf (out, "## %s\n\n", heading);
  for (guint i = 0; i < links->len; i++)
    {
      const BwLink *link = g_ptr_array_index (links, i);
      g_autofree char *name = bw_markdown_export_file_name (link->ref.id, link->title);
      g_autofree char *title = bw_text_squeeze (link->title);

      g_string_append (out, "- [");
      bw_markdown_escape_text (out, title);
      g_string_append_printf (out, "](%s)\n", name);
    }
  g_string_append_c (out, '\n');
}

static void
add_mention (GString         *out,
             const BwMention *mention)
{
  g_autofree char *date = bw_date_to_string (mention->document_date);
  g_autofree char *title = NULL;

  title = bw_text_squeeze (mention->document_title != NULL
                             ? mention->document_title
                             : bw_document_kind_to_string (mention->document_kind));
  g_string_append (out, "- ");
  bw_markdown_escape_text (out, title);
  if (date != NULL)
    g_string_append_printf (out, ", %s", date);
  if (mention->role != NULL)
    g_string_append_printf (out, " (%s)", mention->role);
  g_string_append_c (out, '\n');
  if (mention->excerpt != NULL)
    {
      g_auto (GStrv) lines = g_strsplit (mention->excerpt, "\n", -1);

      for (guint i = 0; lines[i] != NULL; i++)
        {
          g_strstrip (lines[i]);
          g_string_append (out, *lines[i] != '\0' ? "  > " : "  >");
          bw_markdown_escape_text (out, lines[i]);
          g_string_append (out, lines[i + 1] != NULL ? "\n  >\n" : "\n");
        }
    }
}

/**
 * bw_markdown_export_paper:
 *
 * Returns: (transfer full): the paper as a note: front matter, what is said of it, and
 *   links to the files of the papers that it cites and that cite it
 */
char *
bw_markdown_export_paper (const BwPaper *paper)
{
  GString *out;
  g_autofree char *title = NULL;

  g_return_val_if_fail (paper != NULL, NULL);

  out = g_string_new (NULL);
  add_front_matter (out, paper);
  title = bw_text_squeeze (paper->title);
  g_string_append (out, "# ");
  bw_markdown_escape_text (out, title);
  g_string_append (out, "\n\n");
  add_paragraphs (out, NULL, paper->abstract);
  add_paragraphs (out, "Summary", paper->summary);
  if (paper->mentions->len > 0)
    {
      g_string_append (out, "## Mentions\n\n");
      for (guint i = 0; i < paper->mentions->len; i++)
        add_mention (out, g_ptr_array_index (paper->mentions, i));
      g_string_append_c (out, '\n');
    }
  add_links (out, "References", paper->references);
  add_links (out, "Cited by", paper->cited_by);

  return g_string_free (out, FALSE);
}
