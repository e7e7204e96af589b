#include "bw-decision.h"

#include <string.h>

static const char *const ACTIONS[] = {
  [BW_DECISION_MERGE] = "merge",
  [BW_DECISION_SPLIT] = "split",
  [BW_DECISION_PROMOTE] = "promote",
  [BW_DECISION_REJECT] = "reject",
  [BW_DECISION_DISTINCT] = "distinct",
  [BW_DECISION_WHOLE] = "whole",
};

BwDecision *
bw_decision_new (BwDecisionAction  action,
                 BwKind            kind,
                 const char       *why)
{
  BwDecision *self = g_new0 (BwDecision, 1);

  self->action = action;
  self->kind = kind;
  self->why = g_strdup (why);

  return self;
}

static void
side_clear (BwDecisionSide *side)
{
  g_free (side->name);
  g_strfreev (side->keys);
}

void
bw_decision_free (BwDecision *self)
{
  if (self == NULL)
    return;

  side_clear (&self->keep);
  side_clear (&self->other);
  g_free (self->why);
  g_free (self);
}

const char *
bw_decision_action_to_string (BwDecisionAction action)
{
  return ACTIONS[action];
}

gboolean
bw_decision_action_from_string (const char       *text,
                                BwDecisionAction *action)
{
  for (guint i = 0; text != NULL && i < G_N_ELEMENTS (ACTIONS); i++)
    if (strcmp (ACTIONS[i], text) == 0)
      {
        *action = (BwDecisionAction) i;
        return TRUE;
      }

  return FALSE;
}

/* Whether it is about what a text names, and not about two things. */
gboolean
bw_decision_is_of_mention (const BwDecision *self)
{
  return self->action == BW_DECISION_PROMOTE || self->action == BW_DECISION_REJECT;
}

/* Whether the program has taken what a document names for what is called the same. */
gboolean
bw_decision_is_as_called (const BwDecision *self)
{
  return self->by_program && self->action == BW_DECISION_MERGE && (self->other.keys == NULL || self->other.keys[0] == NULL);
}

/* Whether there can be the opposite: organisations are told apart by their names. */
gboolean
bw_decision_can_be_reverted (const BwDecision *self)
{
  return self->kind != BW_KIND_ORGANISATION || !bw_decision_is_as_called (self);
}

/* Whether the other is known by nothing but papers of theirs. */
static gboolean
is_by_papers_alone (const BwDecisionSide *side)
{
  for (guint i = 0; side->keys != NULL && side->keys[i] != NULL; i++)
    if (!g_str_has_prefix (side->keys[i], "paper:"))
      return FALSE;

  return side->keys != NULL && side->keys[0] != NULL;
}

/* Whether it says that two people of one name are two: who is told from another by papers alone has
 * the name of that one. */
gboolean
bw_decision_tells_namesakes (const BwDecision *self)
{
  if (self->kind != BW_KIND_PERSON || self->of == 0 || self->action == BW_DECISION_WHOLE ||
      bw_decision_is_of_mention (self))
    return FALSE;
  for (guint i = 0; self->keep.keys != NULL && self->keep.keys[i] != NULL; i++)
    if (bw_decision_is_name_of_both (self, self->keep.keys[i]))
      return TRUE;

  return FALSE;
}

/* Whether it says of two people that they are two, who are there without it. */
gboolean
bw_decision_is_of_two (const BwDecision *self)
{
  return self->kind == BW_KIND_PERSON && self->of == self->id && self->of != 0 &&
         self->action != BW_DECISION_WHOLE && !bw_decision_is_of_mention (self);
}

/* Whether a key of who stays is a name that the other has too. */
gboolean
bw_decision_is_name_of_both (const BwDecision *self,
                             const char       *key)
{
  return g_str_has_prefix (key, "name:") &&
         (bw_decision_side_has (&self->other, key) || is_by_papers_alone (&self->other));
}

/* Returns: (nullable): the key of what is written there, for a decision about a mention */
const char *
bw_decision_get_text_key (const BwDecision *self)
{
  for (guint i = 0; self->other.keys != NULL && self->other.keys[i] != NULL; i++)
    if (g_str_has_prefix (self->other.keys[i], BW_DECISION_TEXT))
      return self->other.keys[i] + strlen (BW_DECISION_TEXT);

  return NULL;
}

BwRef
bw_decision_get_keep (const BwDecision *self)
{
  return (BwRef){ self->kind, self->keep.id };
}

BwRef
bw_decision_get_other (const BwDecision *self)
{
  return (BwRef){ self->kind, self->other.id };
}

/* @keys: (element-type utf8): copied, each once */
void
bw_decision_side_set (BwDecisionSide *self,
                      gint64          id,
                      const char     *name,
                      GPtrArray      *keys)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < keys->len; i++)
    if (g_hash_table_add (seen, g_ptr_array_index (keys, i)))
      g_strv_builder_add (builder, g_ptr_array_index (keys, i));

  side_clear (self);
  self->id = id;
  self->name = g_strdup (name);
  self->keys = g_strv_builder_end (builder);
}

gboolean
bw_decision_side_has (const BwDecisionSide *self,
                      const char           *key)
{
  return self->keys != NULL && g_strv_contains ((const char *const *) self->keys, key);
}
