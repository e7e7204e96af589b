#include "bw-json-builder.h"
#include "bw-json.h"

static void
add_side (JsonBuilder          *builder,
          const char           *name,
          const BwDecisionSide *side)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
  bw_json_add_string (builder, "name", side->name);
  bw_json_add_strings (builder, "keys", (const char *const *) side->keys);
  json_builder_end_object (builder);
}

static void
add_decision (JsonBuilder      *builder,
              const BwDecision *decision)
{
  g_autoptr (GDateTime) made = g_date_time_new_from_unix_utc (decision->made);
  g_autofree char *text = made != NULL ? g_date_time_format_iso8601 (made) : NULL;

  json_builder_begin_object (builder);
  bw_json_add_string (builder, "action", bw_decision_action_to_string (decision->action));
  bw_json_add_string (builder, "kind", bw_kind_to_string (decision->kind));
  add_side (builder, "keep", &decision->keep);
  add_side (builder, "other", &decision->other);
  bw_json_add_string (builder, "why", decision->why);
  bw_json_add_string (builder, "made", text);
  json_builder_end_object (builder);
}

/**
 * bw_json_from_decisions:
 * @decisions: (element-type BwDecision): in order
 *
 * Returns: (transfer full): a file for another library, which is to be read by people too
 */
char *
bw_json_from_decisions (GPtrArray *decisions)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  bw_json_add_int (builder, "bookwheel-decisions", 1);
  bw_json_begin_array (builder, "decisions");
  for (guint i = 0; i < decisions->len; i++)
    add_decision (builder, g_ptr_array_index (decisions, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);

  return json_to_string (root, TRUE);
}
