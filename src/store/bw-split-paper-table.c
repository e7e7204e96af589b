#include "bw-split-paper-table.h"

static const char FIND[] = "SELECT paper_id FROM split_paper WHERE decision_id = ?1 AND key = ?2";

static const char SET[] =
  "INSERT OR REPLACE INTO split_paper (decision_id, key, paper_id) VALUES (?1, ?2, ?3)";

/* @paper_id: (out): 0 where none has been meant yet */
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
