#include "bw-doubt-words.h"
#include "bw-json-builder.h"
#include "bw-json.h"

static void
add_side (JsonBuilder    *builder,
          const char     *name,
          BwKind          kind,
          const BwTraits *side)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
  bw_json_add_ref (builder, "id", kind, side->id);
  bw_json_add_string (builder, kind == BW_KIND_PERSON ? "name" : "title", side->name);
  bw_json_add_strings (builder, "identifiers", (const char *const *) side->keys);
  json_builder_end_object (builder);
}

static void
add_clue (JsonBuilder   *builder,
          const BwDoubt *doubt,
          const BwClue  *clue)
{
  g_autofree char *words = bw_doubt_words_clue (doubt, clue);

  json_builder_begin_object (builder);
  bw_json_add_string (builder, "kind", bw_clue_to_string (clue));
  if (clue->kind == BW_CLUE_NAMES)
    bw_json_add_string (builder, "likeness", bw_likeness_to_string (clue->likeness));
  bw_json_add_boolean (builder, "against", bw_clue_is_against (clue));
  bw_json_begin_array (builder, "values");
  for (guint i = 0; i < clue->words->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (clue->words, i));
  json_builder_end_array (builder);
  bw_json_add_string (builder, "text", words);
  json_builder_end_object (builder);
}

static void
add_doubt (JsonBuilder   *builder,
           const BwDoubt *doubt)
{
  g_autofree char *id = g_strdup_printf ("doubtful/%" G_GINT64_FORMAT, doubt->id);

  json_builder_begin_object (builder);
  bw_json_add_string (builder, "id", id);
  bw_json_add_string (builder, "kind", bw_kind_to_string (doubt->kind));
  bw_json_add_int (builder, "score", doubt->score);
  add_side (builder, "one", bw_doubt_get_one (doubt).kind, doubt->one);
  add_side (builder, "other", bw_doubt_get_other (doubt).kind, doubt->other);
  bw_json_begin_array (builder, "evidence");
  for (guint i = 0; i < doubt->clues->len; i++)
    add_clue (builder, doubt, g_ptr_array_index (doubt->clues, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

/**
 * bw_json_from_doubts:
 * @doubts: (element-type BwDoubt)
 *
 * Returns: (transfer full): an array of pairs, each with its `id`, its `kind`, its `score`, `one`
 *   and the `other`, and the `evidence`: clues with their `kind`, whether they speak `against`,
 *   their `values` and their `text`
 */
char *
bw_json_from_doubts (GPtrArray *doubts)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < doubts->len; i++)
    add_doubt (builder, g_ptr_array_index (doubts, i));
  json_builder_end_array (builder);

  return bw_json_finish (builder);
}
