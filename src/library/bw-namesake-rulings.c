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
  self->told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);

  return self;
}

void
bw_namesake_rulings_free (BwNamesakeRulings *self)
{
  g_hash_table_unref (self->parties);
  g_hash_table_unref (self->told);
  g_free (self);
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  gint64 one = *(const gint64 *) a;
  gint64 other = *(const gint64 *) b;

  return (one > other) - (one < other);
}

/* @ids: gets those of @more that it does not have, the oldest first */
static void
unite_ids (GArray       *ids,
           const gint64 *more,
           guint         n)
{
  for (guint i = 0; i < n; i++)
    if (!g_array_binary_search (ids, &more[i], compare_ids, NULL))
      {
        g_array_append_val (ids, more[i]);
        g_array_sort (ids, compare_ids);
      }
}

static void
tell (BwNamesakeRulings *self,
      char              *key,
      gint64             id)
{
  GArray *ids = g_hash_table_lookup (self->told, key);

  if (ids == NULL)
    {
      ids = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_hash_table_insert (self->told, g_strdup (key), ids);
    }
  unite_ids (ids, &id, 1);
}

static void
tell_side (BwNamesakeRulings    *self,
           const char           *name,
           const BwDecisionSide *side)
{
  for (guint i = 0; side->keys[i] != NULL; i++)
    if (g_str_has_prefix (side->keys[i], "paper:"))
      {
        g_autofree char *key = g_strconcat (name, "\n", side->keys[i], NULL);

        tell (self, key, side->id);
      }
}

static void
add_decision (BwNamesakeRulings *self,
              const BwDecision  *decision)
{
  g_hash_table_add (self->parties, g_memdup2 (&decision->keep.id, sizeof decision->keep.id));
  g_hash_table_add (self->parties, g_memdup2 (&decision->other.id, sizeof decision->other.id));
  for (guint i = 0; bw_decision_tells_namesakes (decision) && decision->keep.keys[i] != NULL; i++)
    if (bw_decision_is_name_of_both (decision, decision->keep.keys[i]))
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

/* Returns: (transfer full) (element-type gint64) (nullable): who of the name are said to have written
 *   the paper, the oldest first; or `NULL` with @error set */
GArray *
bw_namesake_rulings_find (const BwNamesakeRulings  *self,
                          BwDb                     *db,
                          const char               *name_key,
                          gint64                    paper_id,
                          GError                  **error)
{
  g_auto (GStrv) keys = bw_namesake_query_get_paper_keys (db, paper_id, error);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    {
      g_autofree char *key = g_strconcat (name_key, "\n", keys[i], NULL);
      const GArray *told = g_hash_table_lookup (self->told, key);

      if (told != NULL)
        unite_ids (ids, (const gint64 *) told->data, told->len);
    }

  return keys != NULL ? g_steal_pointer (&ids) : NULL;
}
