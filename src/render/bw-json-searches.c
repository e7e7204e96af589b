#include "bw-json-builder.h"
#include "bw-json.h"
#include "bw-saved-search.h"

/**
 * bw_json_from_searches:
 * @searches: (element-type BwSavedSearch)
 *
 * Returns: (transfer full): the saved searches as a JSON array
 */
char *
bw_json_from_searches (GPtrArray *searches)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  g_return_val_if_fail (searches != NULL, NULL);

  json_builder_begin_array (builder);
  for (guint i = 0; i < searches->len; i++)
    {
      const BwSavedSearch *saved = g_ptr_array_index (searches, i);

      json_builder_begin_object (builder);
      bw_json_add_string (builder, "name", saved->name);
      bw_json_add_string (builder, "query", saved->query);
      bw_json_add_int (builder, "new", saved->n_new);
      bw_json_add_boolean (builder, "more", saved->more);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);

  return bw_json_finish (builder);
}
