#include "bw-identifier-query.h"

#include "bw-identifier.h"
#include "bw-stmt.h"

/**
 * bw_identifier_query_add:
 * @sql: a query of schemes and values for an id, with static storage
 * @identifiers: (element-type BwIdentifier): where they are added
 */
gboolean
bw_identifier_query_add (BwDb        *db,
                         const char  *sql,
                         gint64       id,
                         GPtrArray   *identifiers,
                         GError     **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, sql, error);
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_int64 (stmt, 1, id);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    g_ptr_array_add (identifiers,
                     bw_identifier_new (bw_stmt_get_text (stmt, 0), bw_stmt_get_text (stmt, 1)));

  return step == BW_STEP_DONE;
}
