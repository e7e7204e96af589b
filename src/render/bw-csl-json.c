#include "bw-csl-json.h"

#include <string.h>

#include "bw-author-parts.h"
#include "bw-csl-date.h"
#include "bw-csl.h"
#include "bw-json-builder.h"
#include "bw-paper-address.h"

static void
add_text (JsonBuilder *builder,
          const char  *name,
          const char  *value)
{
  if (value != NULL && *value != '\0')
    bw_json_add_string (builder, name, value);
}

static void
add_person (JsonBuilder    *builder,
            const BwAuthor *person)
{
  g_auto (BwAuthorParts) parts = { NULL, NULL, NULL };

  bw_author_parts_init (&parts, person);
  json_builder_begin_object (builder);
  if (parts.given != NULL)
    {
      bw_json_add_string (builder, "family", parts.family);
      bw_json_add_string (builder, "given", parts.given);
      add_text (builder, "suffix", parts.suffix);
    }
  else
    bw_json_add_string (builder, "literal", parts.family);
  json_builder_end_object (builder);
}

/* CSL has no word for “and others”; this one is what others write. */
static void
add_authors (JsonBuilder   *builder,
             const BwPaper *paper)
{
  if (paper->authors->len == 0)
    return;

  bw_json_begin_array (builder, "author");
  for (guint i = 0; i < paper->authors->len; i++)
    add_person (builder, g_ptr_array_index (paper->authors, i));
  if (!paper->authors_complete)
    {
      json_builder_begin_object (builder);
      bw_json_add_string (builder, "literal", "others");
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* The contributors of each role together, the roles in the order of their first. */
static void
add_contributors (JsonBuilder   *builder,
                  const BwPaper *paper)
{
  g_autoptr (GHashTable) done = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < paper->contributors->len; i++)
    {
      const char *role = ((const BwAuthor *) g_ptr_array_index (paper->contributors, i))->role;

      if (!bw_csl_is_name_variable (role) || !g_hash_table_add (done, (char *) role))
        continue;
      bw_json_begin_array (builder, role);
      for (guint at = i; at < paper->contributors->len; at++)
        {
          const BwAuthor *person = g_ptr_array_index (paper->contributors, at);

          if (g_strcmp0 (person->role, role) == 0)
            add_person (builder, person);
        }
      json_builder_end_array (builder);
    }
}

static void
add_date_parts (JsonBuilder *builder,
                BwDate       date)
{
  json_builder_begin_array (builder);
  json_builder_add_int_value (builder, date.year);
  if (date.month != 0)
    json_builder_add_int_value (builder, date.month);
  if (date.month != 0 && date.day != 0)
    json_builder_add_int_value (builder, date.day);
  json_builder_end_array (builder);
}

static void
add_date (JsonBuilder     *builder,
          const char      *name,
          const BwCslDate *date)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
  bw_json_begin_array (builder, "date-parts");
  add_date_parts (builder, date->from);
  if (bw_date_is_known (date->to))
    add_date_parts (builder, date->to);
  json_builder_end_array (builder);
  if (date->season != 0)
    bw_json_add_int (builder, "season", date->season);
  if (date->circa)
    bw_json_add_boolean (builder, "circa", TRUE);
  json_builder_end_object (builder);
}

static void
add_date_text (JsonBuilder *builder,
               const char  *name,
               const char  *text)
{
  BwCslDate date = { 0 };

  if (bw_csl_date_read (text, &date))
    {
      add_date (builder, name, &date);
      return;
    }

  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
  bw_json_add_string (builder, "literal", text);
  json_builder_end_object (builder);
}

/* What a paper's date says, with what it cannot say beside. */
static void
add_issued (JsonBuilder   *builder,
            const BwPaper *paper)
{
  const char *issued = bw_field_find (paper->fields, "issued");
  BwCslDate date = { paper->published, { 0 }, 0, FALSE };
  BwCslDate stated = { 0 };

  if (!bw_date_is_known (paper->published))
    {
      if (issued != NULL)
        add_date_text (builder, "issued", issued);
      return;
    }
  if (bw_csl_date_read (issued, &stated) && bw_date_compare (stated.from, date.from) == 0)
    date = stated;
  add_date (builder, "issued", &date);
}

/* The values of a variable that CSL has only one of. */
static char *
join_values (const BwPaper *paper,
             const char    *name)
{
  const char *separator = strcmp (name, "note") == 0 || strcmp (name, "annote") == 0 ? "\n" : ", ";
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < paper->fields->len; i++)
    {
      const BwField *field = g_ptr_array_index (paper->fields, i);

      if (strcmp (field->name, name) == 0)
        g_string_append_printf (out, "%s%s", out->len > 0 ? separator : "", field->value);
    }

  return g_string_free (out, FALSE);
}

/* What this program says of a paper by a member of its own. */
static gboolean
is_own (const char *name)
{
  static const char *const OWN[] = { "title", "container-title", "abstract", "keyword", "issued",
                                     "DOI", "PMID", "PMCID", "URL", "citation-key", NULL };

  return g_strv_contains (OWN, name);
}

static void
add_fields (JsonBuilder   *builder,
            const BwPaper *paper)
{
  g_autoptr (GHashTable) done = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < paper->fields->len; i++)
    {
      const BwField *field = g_ptr_array_index (paper->fields, i);
      g_autofree char *values = NULL;

      if (is_own (field->name) || !g_hash_table_add (done, field->name) ||
          (strcmp (field->name, "language") == 0 && paper->language != NULL))
        continue;
      if (bw_csl_is_date_variable (field->name))
        add_date_text (builder, field->name, field->value);
      else if (bw_csl_is_text_variable (field->name))
        {
          values = join_values (paper, field->name);
          bw_json_add_string (builder, field->name, values);
        }
    }
}

/* With semicolons, for a keyword may have a comma. */
static void
add_keywords (JsonBuilder   *builder,
              const BwPaper *paper)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; paper->keywords != NULL && paper->keywords[i] != NULL; i++)
    {
      g_autofree char *keyword = g_strdelimit (g_strdup (paper->keywords[i]), ";\n", ',');

      g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", keyword);
    }
  if (strchr (text->str, ',') != NULL && strchr (text->str, ';') == NULL)
    g_string_append_c (text, ';');
  add_text (builder, "keyword", text->str);
}

/* Identifiers that CSL has no variable for go into its place for what others need. */
static void
add_identifiers (JsonBuilder   *builder,
                 const BwPaper *paper)
{
  static const char *const CUSTOM[] = { "arxiv", "openalex", "s2", "acl" };
  g_autoptr (GPtrArray) addresses = bw_paper_address_list (paper);
  gboolean open = FALSE;

  add_text (builder, "DOI", bw_identifier_find (paper->identifiers, "doi"));
  add_text (builder, "PMID", bw_identifier_find (paper->identifiers, "pmid"));
  add_text (builder, "PMCID", bw_identifier_find (paper->identifiers, "pmcid"));
  add_text (builder, "citation-key", bw_identifier_find (paper->identifiers, "bibtex_key"));
  if (addresses->len > 0)
    add_text (builder, "URL", g_ptr_array_index (addresses, 0));
  for (guint i = 0; i < G_N_ELEMENTS (CUSTOM); i++)
    {
      const char *value = bw_identifier_find (paper->identifiers, CUSTOM[i]);

      if (value == NULL)
        continue;
      if (!open)
        {
          json_builder_set_member_name (builder, "custom");
          json_builder_begin_object (builder);
        }
      open = TRUE;
      bw_json_add_string (builder, CUSTOM[i], value);
    }
  if (open)
    json_builder_end_object (builder);
}

/**
 * bw_csl_json_append:
 *
 * Adds the paper as an item of CSL-JSON (schema of CSL 1.0.2), one object on one line.
 */
void
bw_csl_json_append (GString       *out,
                    const BwPaper *paper)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  const char *key;
  g_autofree char *id = NULL;
  g_autofree char *object = NULL;

  g_return_if_fail (out != NULL);
  g_return_if_fail (paper != NULL);

  key = bw_identifier_find (paper->identifiers, "bibtex_key");
  id = key != NULL ? g_strdup (key) : g_strdup_printf ("%" G_GINT64_FORMAT, paper->id);
  json_builder_begin_object (builder);
  bw_json_add_string (builder, "id", id);
  bw_json_add_string (builder, "type", paper->type != NULL ? paper->type : "document");
  if (paper->title_known)
    add_text (builder, "title", paper->title);
  add_authors (builder, paper);
  add_contributors (builder, paper);
  add_issued (builder, paper);
  add_text (builder, "container-title", paper->venue);
  add_fields (builder, paper);
  add_text (builder, "language", paper->language);
  add_text (builder, "abstract", paper->abstract);
  add_keywords (builder, paper);
  if (paper->categories != NULL && *paper->categories != NULL)
    bw_json_add_strings (builder, "categories", (const char *const *) paper->categories);
  add_identifiers (builder, paper);
  json_builder_end_object (builder);

  object = bw_json_finish (builder);
  g_string_append (out, object);
}
