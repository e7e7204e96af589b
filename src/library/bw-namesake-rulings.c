#include "bw-namesake-rulings.h"

#include <string.h>

#include "bw-decision-table.h"
#include "bw-namesake-query.h"

/*
 * Whoever is said not to be another of the name is told by the papers that they had written when
 * that was said: what the program has taken for theirs since it may take for another's.
 */

BwNamesakeRulings *
bw_namesake_rulings_new (void)
{
  BwNamesakeRulings *self = g_new0 (BwNamesakeRulings, 1);

  self->parties = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  return self;
}

void
bw_namesake_rulings_free (BwNamesakeRulings *self)
{
  g_hash_table_unref (self->parties);
  g_hash_table_unref (self->told);
  g_free (self);
}

/* Of several the oldest is meant, as of several of one name. */
static void
tell (BwNamesakeRulings *self,
      char              *key,
      gint64             id)
{
  const gint64 *known = g_hash_table_lookup (self->told, key);

  if (known == NULL || *known > id)
    g_hash_table_replace (self->told, key, g_memdup2 (&id, sizeof id));
  else
    g_free (key);
}

static void
tell_side (BwNamesakeRulings    *self,
           const char           *name,
           const BwDecisionSide *side)
{
  for (guint i = 0; side->keys[i] != NULL; i++)
    if (g_str_has_prefix (side->keys[i], "paper:"))
      tell (self, g_strconcat (name, "\n", side->keys[i], NULL), side->id);
}

static void
add_decision (BwNamesakeRulings *self,
              const BwDecision  *decision)
{
  g_hash_table_add (self->parties, g_memdup2 (&decision->keep.id, sizeof decision->keep.id));
  g_hash_table_add (self->parties, g_memdup2 (&decision->other.id, sizeof decision->other.id));
  for (guint i = 0; bw_decision_tells_namesakes (decision) && decision->keep.keys[i] != NULL; i++)
    if (g_str_has_prefix (decision->keep.keys[i], "name:") &&
        bw_decision_side_has (&decision->other, decision->keep.keys[i]))
      {
        tell_side (self, decision->keep.keys[i] + strlen ("name:"), &decision->keep);
        tell_side (self, decision->keep.keys[i] + strlen ("name:"), &decision->other);
      }
}

gboolean
bw_namesake_rulings_read (BwNamesakeRulings  *self,
                          BwDb               *db,
                          GError            **error)
{
  g_autoptr (GPtrArray) decisions = bw_decision_table_get_all (db, BW_DECISIONS_STANDING, error);

  for (guint i = 0; decisions != NULL && i < decisions->len; i++)
    {
      const BwDecision *decision = g_ptr_array_index (decisions, i);

      if (decision->kind == BW_KIND_PERSON && !bw_decision_is_of_mention (decision))
        add_decision (self, decision);
    }

  return decisions != NULL;
}

/* @id: (out): who of the name is said to have written the paper, or 0 */
gboolean
bw_namesake_rulings_find (const BwNamesakeRulings  *self,
                          BwDb                     *db,
                          const char               *name_key,
                          gint64                    paper_id,
                          gint64                   *id,
                          GError                  **error)
{
  g_auto (GStrv) keys = bw_namesake_query_get_paper_keys (db, paper_id, error);

  *id = 0;
  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    {
      g_autofree char *key = g_strconcat (name_key, "\n", keys[i], NULL);
      const gint64 *told = g_hash_table_lookup (self->told, key);

      if (told != NULL && (*id == 0 || *told < *id))
        *id = *told;
    }

  return keys != NULL;
}
