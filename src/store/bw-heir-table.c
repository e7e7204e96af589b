#include "bw-heir-table.h"

/* Who has what a party had that the program has found to be another's, and what was marked of it. */

#define HEIR "(SELECT heir FROM party WHERE kind = 'person' AND id = ?1)"

static const char *const SET[] = {
  "INSERT OR REPLACE INTO left_mark (person_id, bookmark_id, key, created, doubled)"
  " SELECT target_id, id, key, created,"
  "        EXISTS (SELECT 1 FROM bookmark WHERE kind = 'person' AND target_id = ?2)"
  "   FROM bookmark WHERE kind = 'person' AND target_id = ?1",
  "UPDATE OR IGNORE bookmark SET target_id = ?2 WHERE kind = 'person' AND target_id = ?1",
  "DELETE FROM bookmark WHERE kind = 'person' AND target_id = ?1 AND ?1 != ?2",
  "UPDATE party SET heir = ?2 WHERE kind = 'person' AND (id = ?1 OR heir = ?1) AND id != ?2",
};

/* What has been taken away meanwhile is not marked again. */
static const char *const CLEAR[] = {
  "INSERT OR IGNORE INTO bookmark (kind, target_id, key, created)"
  " SELECT 'person', person_id, key, created FROM left_mark WHERE person_id = ?1 AND doubled"
  "    AND EXISTS (SELECT 1 FROM bookmark WHERE kind = 'person' AND target_id = " HEIR ")",
  "UPDATE OR IGNORE bookmark SET target_id = ?1 WHERE kind = 'person' AND target_id = " HEIR
  "   AND id = (SELECT bookmark_id FROM left_mark WHERE person_id = ?1 AND NOT doubled)",
  "DELETE FROM left_mark WHERE person_id = ?1",
  "UPDATE party SET heir = NULL WHERE kind = 'person' AND id = ?1 AND heir IS NOT NULL",
};

static const char GET_ALL[] = "SELECT id, heir FROM party WHERE kind = 'person' AND heir IS NOT NULL";

/**
 * bw_heir_table_set:
 * @person_id: of a party
 * @heir_id: of somebody else, who is one too
 *
 * What the person has marked of somebody is marked of their heir. Whoever has what another had
 * leaves that as well.
 */
gboolean
bw_heir_table_set (BwDb    *db,
                   gint64   person_id,
                   gint64   heir_id,
                   GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (SET); i++)
    if (!bw_db_run (db, SET[i], error, "ii", person_id, heir_id))
      return FALSE;

  return TRUE;
}

/* Whoever is themselves again has what was marked of them. */
gboolean
bw_heir_table_clear (BwDb    *db,
                     gint64   person_id,
                     GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (CLEAR); i++)
    if (!bw_db_run (db, CLEAR[i], error, "i", person_id))
      return FALSE;

  return TRUE;
}

/* Returns: (transfer full) (element-type gint64 gint64) (nullable): the heirs of people, or `NULL`
 *   with @error set */
GHashTable *
bw_heir_table_get_all (BwDb    *db,
                       GError **error)
{
  g_autoptr (GHashTable) heirs = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET_ALL, error);
  BwStep step = BW_STEP_ERROR;

  while (stmt != NULL && (step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      gint64 id = bw_stmt_get_int64 (stmt, 0);
      gint64 heir_id = bw_stmt_get_int64 (stmt, 1);

      g_hash_table_insert (heirs, g_memdup2 (&id, sizeof id), g_memdup2 (&heir_id, sizeof heir_id));
    }

  return step == BW_STEP_DONE ? g_steal_pointer (&heirs) : NULL;
}
