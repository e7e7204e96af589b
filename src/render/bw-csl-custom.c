#include "bw-csl-custom.h"

#include <string.h>

#include "bw-csl-people.h"
#include "bw-csl.h"
#include "bw-identifier-shape.h"

/* What CSL has no variable for goes into `custom`, its place for what others need (schema
 * of CSL 1.0.2), under the names that it has here. */

/* What this program says of a paper by a member of its own. */
static gboolean
is_own (const char *name)
{
  static const char *const OWN[] = { "title", "container-title", "abstract", "keyword", "issued",
                                     "DOI", "PMID", "PMCID", "URL", "citation-key", NULL };

  return g_strv_contains (OWN, name);
}

/* Of which one variable holds several: lines of a note, and numbers, which readers tell. */
static const char *
get_separator (const char *name)
{
  if (strcmp (name, "note") == 0)
    return "\n";

  return strcmp (name, "ISBN") == 0 || strcmp (name, "ISSN") == 0 ? ", " : NULL;
}

/* Whether the field is one of CSL's variables. */
gboolean
bw_csl_custom_has_variable (const BwPaper *paper,
                            const BwField *field)
{
  if (is_own (field->name) || (strcmp (field->name, "language") == 0 && paper->language != NULL))
    return FALSE;

  return bw_csl_is_date_variable (field->name) || bw_csl_is_text_variable (field->name);
}

/* Returns: (transfer full): the value for the variable of a field: all of the field's,
 *   where the variable can hold them, else the first */
char *
bw_csl_custom_join (const BwPaper *paper,
                    const BwField *field)
{
  const char *separator = get_separator (field->name);
  GString *out = g_string_new (field->value);

  for (guint i = 0; separator != NULL && i < paper->fields->len; i++)
    {
      const BwField *other = g_ptr_array_index (paper->fields, i);

      if (other != field && strcmp (other->name, field->name) == 0)
        g_string_append_printf (out, "%s%s", separator, other->value);
    }

  return g_string_free (out, FALSE);
}

static gboolean
has_several (const BwPaper *paper,
             const BwField *field)
{
  guint n = 0;

  for (guint i = 0; i < paper->fields->len; i++)
    n += strcmp (((const BwField *) paper->fields->pdata[i])->name, field->name) == 0;

  return n > 1;
}

static gboolean
is_said (const BwPaper *paper,
         const BwField *field)
{
  if (strcmp (field->name, "issued") == 0)
    return TRUE;

  if (strcmp (field->name, "note") == 0 && has_several (paper, field))
    return FALSE; /* one variable does not show where each ends */

  return bw_csl_custom_has_variable (paper, field) &&
         (get_separator (field->name) != NULL || bw_field_find (paper->fields, field->name) == field->value);
}

/* A text, or an array where there are several. */
static void
add_values (JsonBuilder *builder,
            const char  *name,
            GPtrArray   *values)
{
  if (values->len == 1)
    bw_json_add_string (builder, name, g_ptr_array_index (values, 0));
  else if (values->len > 1)
    {
      g_ptr_array_add (values, NULL);
      bw_json_add_strings (builder, name, (const char *const *) values->pdata);
    }
}

static void
add_fields (JsonBuilder   *builder,
            const BwPaper *paper)
{
  g_autoptr (GHashTable) done = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < paper->fields->len; i++)
    {
      const BwField *field = g_ptr_array_index (paper->fields, i);
      g_autoptr (GPtrArray) values = g_ptr_array_new ();

      if (!g_hash_table_add (done, field->name))
        continue;
      for (guint at = i; at < paper->fields->len; at++)
        {
          const BwField *other = g_ptr_array_index (paper->fields, at);

          if (strcmp (other->name, field->name) == 0 && !is_said (paper, other))
            g_ptr_array_add (values, other->value);
        }
      add_values (builder, field->name, values);
    }
}

/* Whether it stands in a variable, of which there is one for each of some schemes. */
static gboolean
is_variable (const BwPaper      *paper,
             const BwIdentifier *identifier)
{
  static const char *const VARIABLES[] = { "doi", "pmid", "pmcid", "bibtex_key", NULL };

  if (strcmp (identifier->scheme, "bibtex_key") == 0 && !bw_identifier_shape_is_key (identifier->value))
    return FALSE;

  return g_strv_contains (VARIABLES, identifier->scheme) &&
         bw_identifier_find (paper->identifiers, identifier->scheme) == identifier->value;
}

static void
add_identifiers (JsonBuilder   *builder,
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

          if (strcmp (other->scheme, first->scheme) == 0 && !is_variable (paper, other))
            g_ptr_array_add (values, other->value);
        }
      add_values (builder, first->scheme, values);
    }
}

/* Those of which one has what parts them in the variable. */
static void
add_keywords (JsonBuilder   *builder,
              const BwPaper *paper)
{
  gboolean parted = FALSE;

  for (guint i = 0; paper->keywords != NULL && paper->keywords[i] != NULL; i++)
    parted |= strpbrk (paper->keywords[i], ";\n") != NULL;
  if (parted)
    bw_json_add_strings (builder, "keywords", (const char *const *) paper->keywords);
}

static void
add_urls (JsonBuilder   *builder,
          const BwPaper *paper)
{
  if (paper->urls != NULL && paper->urls[0] != NULL && paper->urls[1] != NULL)
    bw_json_add_strings (builder, "urls", (const char *const *) paper->urls + 1);
}

/**
 * bw_csl_custom_build:
 *
 * Returns: (transfer full) (nullable): the member `custom`; `NULL` when there is nothing
 *   for it
 */
JsonNode *
bw_csl_custom_build (const BwPaper *paper)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  JsonNode *node;

  g_return_val_if_fail (paper != NULL, NULL);

  json_builder_begin_object (builder);
  add_identifiers (builder, paper);
  add_keywords (builder, paper);
  add_urls (builder, paper);
  bw_csl_json_add_contributors (builder, paper, FALSE);
  add_fields (builder, paper);
  json_builder_end_object (builder);
  node = json_builder_get_root (builder);
  if (json_object_get_size (json_node_get_object (node)) == 0)
    g_clear_pointer (&node, json_node_unref);

  return node;
}
