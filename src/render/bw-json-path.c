#include "bw-json-builder.h"
#include "bw-json.h"

static void
add_link (JsonBuilder  *builder,
          const char   *name,
          const BwLink *link)
{
  json_builder_set_member_name (builder, name);
  if (link == NULL)
    {
      json_builder_add_null_value (builder);
      return;
    }

  json_builder_begin_object (builder);
  bw_json_add_ref (builder, "id", link->ref.kind, link->ref.id);
  bw_json_add_string (builder, link->ref.kind == BW_KIND_PERSON ? "name" : "title", link->title);
  json_builder_end_object (builder);
}

static void
add_hop (JsonBuilder *builder,
         const BwHop *hop)
{
  json_builder_begin_object (builder);
  bw_json_add_string (builder, "kind", bw_hop_kind_to_string (hop->kind));
  add_link (builder, "from", hop->from);
  add_link (builder, "to", hop->to);
  add_link (builder, "paper", hop->paper);
  add_link (builder, "other", hop->other);
  add_link (builder, "document", hop->document);
  bw_json_add_string (builder, "excerpt", hop->excerpt);
  json_builder_end_object (builder);
}

/**
 * bw_json_from_path:
 *
 * Returns: (transfer full): how two people connect: `from`, `to`, whether a way was
 *   `found`, whether the search was `partial`, and its `hops` in order, each with its
 *   `kind` and the `paper`, the `other` paper, the `document` and the `excerpt` that prove it
 */
char *
bw_json_from_path (const BwPath *path)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  add_link (builder, "from", path->from);
  add_link (builder, "to", path->to);
  bw_json_add_boolean (builder, "found", path->found);
  bw_json_add_boolean (builder, "partial", path->partial);
  bw_json_begin_array (builder, "hops");
  for (guint i = 0; i < path->hops->len; i++)
    add_hop (builder, g_ptr_array_index (path->hops, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  return bw_json_finish (builder);
}
