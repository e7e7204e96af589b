#include "bw-csl-people.h"

#include "bw-author-parts.h"
#include "bw-csl.h"

void
bw_csl_json_add_person (JsonBuilder    *builder,
                        const BwAuthor *person)
{
  g_auto (BwAuthorParts) parts = { NULL, NULL, NULL };

  bw_author_parts_init (&parts, person);
  json_builder_begin_object (builder);
  if (parts.given != NULL)
    {
      bw_json_add_string (builder, "family", parts.family);
      bw_json_add_string (builder, "given", parts.given);
      if (parts.suffix != NULL)
        bw_json_add_string (builder, "suffix", parts.suffix);
    }
  else
    bw_json_add_string (builder, "literal", parts.family);
  json_builder_end_object (builder);
}

static const char *
get_role (const BwAuthor *person)
{
  return person->role != NULL ? person->role : "contributor";
}

/**
 * bw_csl_json_add_contributors:
 * @known: whether those whose role CSL knows, or the others
 *
 * Adds the contributors of each role together, the roles in the order of their first.
 */
void
bw_csl_json_add_contributors (JsonBuilder   *builder,
                              const BwPaper *paper,
                              gboolean       known)
{
  g_autoptr (GHashTable) done = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < paper->contributors->len; i++)
    {
      const char *role = get_role (g_ptr_array_index (paper->contributors, i));

      if (bw_csl_is_name_variable (role) != known || !g_hash_table_add (done, (char *) role))
        continue;
      bw_json_begin_array (builder, role);
      for (guint at = i; at < paper->contributors->len; at++)
        {
          const BwAuthor *person = g_ptr_array_index (paper->contributors, at);

          if (g_strcmp0 (get_role (person), role) == 0)
            bw_csl_json_add_person (builder, person);
        }
      json_builder_end_array (builder);
    }
}
