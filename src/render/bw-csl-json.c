#include "bw-csl-json.h"

#include <string.h>

#include "bw-csl-custom.h"
#include "bw-csl-date.h"
#include "bw-csl-people.h"
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

/* CSL has no word for “and others”; this one is what others write. */
static void
add_authors (JsonBuilder   *builder,
             const BwPaper *paper)
{
  if (paper->authors->len == 0)
    return;

  bw_json_begin_array (builder, "author");
  for (guint i = 0; i < paper->authors->len; i++)
    bw_csl_json_add_person (builder, g_ptr_array_index (paper->authors, i));
  if (!paper->authors_complete)
    {
      json_builder_begin_object (builder);
      bw_json_add_string (builder, "literal", "others");
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
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

static void
add_fields (JsonBuilder   *builder,
            const BwPaper *paper)
{
  for (guint i = 0; i < paper->fields->len; i++)
    {
      const BwField *field = g_ptr_array_index (paper->fields, i);
      g_autofree char *values = NULL;

      if (!bw_csl_custom_has_variable (paper, field) ||
          bw_field_find (paper->fields, field->name) != field->value)
        continue;
      values = bw_csl_custom_join (paper, field);
      if (bw_csl_is_date_variable (field->name))
        add_date_text (builder, field->name, values);
      else
        bw_json_add_string (builder, field->name, values);
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

static void
add_identifiers (JsonBuilder   *builder,
                 const BwPaper *paper)
{
  g_autoptr (GPtrArray) addresses = bw_paper_address_list (paper);

  add_text (builder, "DOI", bw_identifier_find (paper->identifiers, "doi"));
  add_text (builder, "PMID", bw_identifier_find (paper->identifiers, "pmid"));
  add_text (builder, "PMCID", bw_identifier_find (paper->identifiers, "pmcid"));
  add_text (builder, "citation-key", bw_identifier_find (paper->identifiers, "bibtex_key"));
  if (addresses->len > 0)
    add_text (builder, "URL", g_ptr_array_index (addresses, 0));
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
  JsonNode *custom;
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
  bw_csl_json_add_contributors (builder, paper, TRUE);
  add_issued (builder, paper);
  add_text (builder, "container-title", paper->venue);
  add_fields (builder, paper);
  add_text (builder, "language", paper->language);
  add_text (builder, "abstract", paper->abstract);
  add_keywords (builder, paper);
  if (paper->categories != NULL && *paper->categories != NULL)
    bw_json_add_strings (builder, "categories", (const char *const *) paper->categories);
  add_identifiers (builder, paper);
  if ((custom = bw_csl_custom_build (paper)))
    {
      json_builder_set_member_name (builder, "custom");
      json_builder_add_value (builder, custom);
    }
  json_builder_end_object (builder);

  object = bw_json_finish (builder);
  g_string_append (out, object);
}
