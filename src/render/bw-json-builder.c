#include "bw-json-builder.h"

#include "bw-brief.h"
#include "bw-identifier.h"

void
bw_json_add_string (JsonBuilder *builder,
                    const char  *name,
                    const char  *value)
{
  json_builder_set_member_name (builder, name);
  if (value != NULL)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

void
bw_json_add_int (JsonBuilder *builder,
                 const char  *name,
                 gint64       value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

/* A negative count is one that is not known. */
void
bw_json_add_count (JsonBuilder *builder,
                   const char  *name,
                   int          value)
{
  json_builder_set_member_name (builder, name);
  if (value >= 0)
    json_builder_add_int_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

void
bw_json_add_boolean (JsonBuilder *builder,
                     const char  *name,
                     gboolean     value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, value);
}

void
bw_json_add_date (JsonBuilder *builder,
                  const char  *name,
                  BwDate       date)
{
  g_autofree char *text = bw_date_to_string (date);

  bw_json_add_string (builder, name, text);
}

/* An @id of 0 is none. */
void
bw_json_add_ref (JsonBuilder *builder,
                 const char  *name,
                 BwKind       kind,
                 gint64       id)
{
  g_autofree char *text = id != 0 ? bw_ref_to_string ((BwRef){ kind, id }) : NULL;

  bw_json_add_string (builder, name, text);
}

/* No strings, or `NULL`, are an empty list. */
void
bw_json_add_strings (JsonBuilder *builder,
                     const char *name,
                     const char *const *values)
{
  bw_json_begin_array (builder, name);
  for (; values != NULL && *values != NULL; values++)
    json_builder_add_string_value (builder, *values);
  json_builder_end_array (builder);
}

void
bw_json_begin_array (JsonBuilder *builder,
                     const char  *name)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
}

void
bw_json_add_ref_element (JsonBuilder *builder,
                         BwRef        ref)
{
  g_autofree char *text = bw_ref_to_string (ref);

  json_builder_add_string_value (builder, text);
}

/* One member for each scheme, null where there is no identifier of it. */
/* @schemes: those that are named whether there is an identifier or not; others follow */
void
bw_json_add_identifiers (JsonBuilder *builder,
                         GPtrArray *identifiers,
                         const char *const *schemes)
{
  json_builder_set_member_name (builder, "identifiers");
  json_builder_begin_object (builder);
  for (guint i = 0; schemes[i] != NULL; i++)
    bw_json_add_string (builder, schemes[i], bw_identifier_find (identifiers, schemes[i]));
  for (guint i = 0; i < identifiers->len; i++)
    {
      const BwIdentifier *identifier = g_ptr_array_index (identifiers, i);

      if (!g_strv_contains (schemes, identifier->scheme) &&
          bw_identifier_find (identifiers, identifier->scheme) == identifier->value)
        bw_json_add_string (builder, identifier->scheme, identifier->value);
    }
  json_builder_end_object (builder);
}

void
bw_json_add_brief_refs (JsonBuilder *builder,
                        const char  *name,
                        GPtrArray   *briefs)
{
  bw_json_begin_array (builder, name);
  for (guint i = 0; i < briefs->len; i++)
    bw_json_add_ref_element (builder, ((const BwBrief *) g_ptr_array_index (briefs, i))->ref);
  json_builder_end_array (builder);
}

/**
 * bw_json_finish:
 *
 * Returns: (transfer full): what was built, on one line
 */
char *
bw_json_finish (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);

  return json_to_string (root, FALSE);
}
