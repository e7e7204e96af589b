#include "bw-split-paper-table.h"

/* What nothing is stated of goes, but for what is marked, and for what is known again. */
static const char FIND[] =
  "SELECT paper_id FROM split_paper WHERE decision_id = ?1 AND key = ?2"
  "   AND (EXISTS (SELECT 1 FROM paper_statement WHERE paper_statement.paper_id = split_paper.paper_id)"
  "        OR EXISTS (SELECT 1 FROM party WHERE kind = 'paper' AND id = split_paper.paper_id)"
  "        OR EXISTS (SELECT 1 FROM bookmark WHERE kind = 'paper' AND target_id = split_paper.paper_id))";

static const char SET[] =
  "INSERT OR REPLACE INTO split_paper (decision_id, key, paper_id) VALUES (?1, ?2, ?3)";

/* @paper_id: (out): of the paper that was meant before, if it is there or will be again; or 0 */
gboolean
bw_split_paper_table_find (BwDb        *db,
                           gint64       decision_id,
                           const char  *key,
                           gint64      *paper_id,
                           GError     **error)
{
  return bw_db_find_id (db, FIND, paper_id, error, "is", decision_id, key);
}

gboolean
bw_split_paper_table_set (BwDb        *db,
                          gint64       decision_id,
                          const char  *key,
                          gint64       paper_id,
                          GError     **error)
{
  return bw_db_run (db, SET, error, "isi", decision_id, key, paper_id);
}
