#include "bw-progress-table.h"

static const char GET[] =
  "SELECT offset, document_id, line FROM import_progress"
  " WHERE key = ?1 AND size = ?2 AND changed = ?3";

static const char SET[] =
  "INSERT INTO import_progress (key, size, changed, offset, document_id, line)"
  " VALUES (?1, ?2, ?3, ?4, ?5, ?6)"
  " ON CONFLICT (key) DO UPDATE SET size = excluded.size, changed = excluded.changed,"
  "  offset = excluded.offset, document_id = excluded.document_id, line = excluded.line";

/**
 * bw_progress_table_get:
 * @progress: (inout): what dump it is; its offset, its line and its document are filled
 *   in, as at its beginning where it has not been read in this state
 */
gboolean
bw_progress_table_get (BwDb        *db,
                       BwProgress  *progress,
                       GError     **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET, error);
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  progress->offset = 0;
  progress->document_id = 0;
  progress->line = 1;
  bw_stmt_bind_text (stmt, 1, progress->key);
  bw_stmt_bind_int64 (stmt, 2, progress->size);
  bw_stmt_bind_int64 (stmt, 3, progress->changed);
  if ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      progress->offset = bw_stmt_get_int64 (stmt, 0);
      progress->document_id = bw_stmt_get_int64 (stmt, 1);
      progress->line = bw_stmt_get_int (stmt, 2);
    }

  return step != BW_STEP_ERROR;
}

/* It belongs into the transaction that writes what was read. */
gboolean
bw_progress_table_set (BwDb              *db,
                       const BwProgress  *progress,
                       GError           **error)
{
  return bw_db_run (db, SET, error, "siiiii", progress->key, progress->size, progress->changed,
                    progress->offset, progress->document_id, (gint64) progress->line);
}
