#include "bw-change-table.h"

static const char ADD[] =
  "INSERT INTO change (kind, id) VALUES (?1, ?2)";

/* Also of changes that have been pruned. */
static const char GET_LAST[] =
  "SELECT seq FROM sqlite_sequence WHERE name = 'change'";

static const char GET_FIRST[] =
  "SELECT min (seq) FROM change";

static const char GET_SINCE[] =
  "SELECT kind, id FROM change WHERE seq > ?1 AND seq <= ?2 ORDER BY seq";

static const char PRUNE[] =
  "DELETE FROM change WHERE seq <= ?1";

static const char GET_UID[] =
  "SELECT value FROM meta WHERE name = 'uid'";

/* Notes what has changed, in the transaction of the change. */
gboolean
bw_change_table_add (BwDb             *db,
                     const BwChanges  *changes,
                     GError          **error)
{
  for (int kind = BW_KIND_PAPER; kind <= BW_KIND_SOURCE; kind++)
    {
      g_autoptr (GArray) ids = bw_changes_get_ids (changes, (BwKind) kind);

      for (guint i = 0; i < ids->len; i++)
        if (!bw_db_run (db, ADD, error, "si", bw_kind_to_string ((BwKind) kind),
                        g_array_index (ids, gint64, i)))
          return FALSE;
    }

  return TRUE;
}

/* Returns: the number of the last change there ever was, 0 before the first */
gint64
bw_change_table_get_last (BwDb    *db,
                          GError **error)
{
  return bw_db_get_int64 (db, GET_LAST, 0, error);
}

/* Returns: the number of the first change that is kept, 0 when none is */
gint64
bw_change_table_get_first (BwDb    *db,
                           GError **error)
{
  return bw_db_get_int64 (db, GET_FIRST, 0, error);
}

/* Returns: (transfer full) (nullable): what has changed after @after and not after @last, or
 *   `NULL` with @error set */
BwChanges *
bw_change_table_get_between (BwDb    *db,
                             gint64   after,
                             gint64   last,
                             GError **error)
{
  g_autoptr (BwChanges) changes = bw_changes_new ();
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET_SINCE, error);
  BwStep step;

  if (stmt == NULL)
    return NULL;

  bw_stmt_bind_int64 (stmt, 1, after);
  bw_stmt_bind_int64 (stmt, 2, last);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    bw_changes_add (changes, bw_kind_from_string (bw_stmt_get_text (stmt, 0)),
                    bw_stmt_get_int64 (stmt, 1));

  return step == BW_STEP_DONE ? g_steal_pointer (&changes) : NULL;
}

/* Forgets the changes up to @seq, which have been indexed. */
gboolean
bw_change_table_prune (BwDb    *db,
                       gint64   seq,
                       GError **error)
{
  return bw_db_run (db, PRUNE, error, "i", seq);
}

/* Returns: (transfer full) (nullable): what tells this library from every other */
char *
bw_change_table_get_uid (BwDb    *db,
                         GError **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET_UID, error);

  if (stmt == NULL || bw_stmt_step (stmt, error) != BW_STEP_ROW)
    return NULL;

  return bw_stmt_dup_text (stmt, 0);
}
