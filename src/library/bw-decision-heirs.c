#include "bw-decision-heirs.h"

#include "bw-decision-table.h"
#include "bw-heir-table.h"

/*
 * Whom decisions are about now. What is decided of somebody is about their heir while the program
 * takes the two for one, and about whom an earlier decision has made of that.
 */

#define MAX_HOPS 100

/* Each a map of ids of people. */
typedef struct
{
  GHashTable *heirs;
  GHashTable *merged; /* who has been merged by a decision before */
  GHashTable *moved;  /* of these, who have been instead of another */
} Maps;

static const gint64 *
find_next (GHashTable *first,
           GHashTable *second,
           gint64      id)
{
  const gint64 *next = g_hash_table_lookup (first, &id);

  return next != NULL ? next : g_hash_table_lookup (second, &id);
}

static gint64
find_now (const Maps *maps,
          gint64      id)
{
  const gint64 *next = find_next (maps->heirs, maps->moved, id);

  for (guint i = 0; next != NULL && i < MAX_HOPS; i++)
    {
      id = *next;
      next = find_next (maps->heirs, maps->merged, id);
    }

  return id;
}

/* Returns: whether two are left whom it is about */
static gboolean
replace_sides (BwDecision *decision,
               const Maps *maps)
{
  gint64 keep_id = find_now (maps, decision->keep.id);
  gint64 other_id = find_now (maps, decision->other.id);
  gboolean moved = other_id != decision->other.id;

  if (keep_id == other_id)
    return FALSE;

  decision->keep.id = keep_id;
  decision->other.id = other_id;
  if (decision->action == BW_DECISION_MERGE)
    g_hash_table_insert (maps->merged, &decision->other.id, &decision->keep.id);
  if (decision->action == BW_DECISION_MERGE && moved)
    g_hash_table_insert (maps->moved, &decision->other.id, &decision->keep.id);

  return TRUE;
}

static void
replace_all (GPtrArray  *decisions,
             const Maps *maps)
{
  guint n = 0;

  while (n < decisions->len)
    {
      BwDecision *decision = g_ptr_array_index (decisions, n);

      if (decision->kind != BW_KIND_PERSON || replace_sides (decision, maps))
        n++;
      else
        g_ptr_array_remove_index (decisions, n);
    }
}

/* Returns: (transfer full) (element-type BwDecision) (nullable): what the person has decided and what
 *   acts, in order, of those who have it now; or `NULL` with @error set */
GPtrArray *
bw_decision_heirs_get_live (BwDb    *db,
                            GError **error)
{
  g_autoptr (GPtrArray) decisions = bw_decision_table_get_all (db, BW_DECISIONS_LIVE, error);
  g_autoptr (GHashTable) heirs = decisions != NULL ? bw_heir_table_get_all (db, error) : NULL;
  g_autoptr (GHashTable) merged = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GHashTable) moved = g_hash_table_new (g_int64_hash, g_int64_equal);

  if (heirs == NULL)
    return NULL;
  if (g_hash_table_size (heirs) == 0)
    return g_steal_pointer (&decisions);

  replace_all (decisions, &(Maps){ heirs, merged, moved });

  return g_steal_pointer (&decisions);
}
