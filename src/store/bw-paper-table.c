#include "bw-paper-table.h"

static const char FIND_BY_TITLE_KEY[] =
  "SELECT id, title_known, published FROM paper WHERE title_key = ?1 ORDER BY id";

static const char INSERT[] =
  "INSERT INTO paper (title, title_key, title_known) VALUES (?1, ?2, ?3)";

static const char ADD_STATEMENT[] =
  "INSERT INTO paper_statement (document_id, position, paper_id, relation, title, title_known, type,"
  "                             published, published_inferred, authors_complete, abstract, summary,"
  "                             url)"
  " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)";

static const char ADD_AUTHOR[] =
  "INSERT OR IGNORE INTO authorship (paper_id, document_id, position, person_id)"
  " VALUES (?1, ?2, ?3, ?4)";

static const char ADD_CATEGORY[] =
  "INSERT OR IGNORE INTO paper_category (paper_id, document_id, position, category)"
  " VALUES (?1, ?2, ?3, ?4)";

static const char ADD_AFFILIATION[] =
  "INSERT OR IGNORE INTO paper_affiliation (paper_id, document_id, position, organisation_id, name)"
  " VALUES (?1, ?2, ?3, ?4, ?5)";

static const char GET_AUTHOR_KEYS[] =
  "SELECT DISTINCT person.name_key FROM authorship JOIN person ON person.id = authorship.person_id"
  " WHERE authorship.paper_id = ?1";

/**
 * bw_paper_table_find_by_title_key:
 * @title_key: of bw_text_key()
 *
 * Returns: (transfer full) (element-type BwPaperCandidate) (nullable): the papers of
 *   that title, the oldest first, or `NULL` with @error set
 */
GPtrArray *
bw_paper_table_find_by_title_key (BwDb        *db,
                                  const char  *title_key,
                                  GError     **error)
{
  g_autoptr (GPtrArray) candidates = NULL;
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, FIND_BY_TITLE_KEY, error);
  BwStep step;

  if (stmt == NULL)
    return NULL;

  candidates = g_ptr_array_new_with_free_func (g_free);
  bw_stmt_bind_text (stmt, 1, title_key);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      BwPaperCandidate *candidate = g_new0 (BwPaperCandidate, 1);

      candidate->id = bw_stmt_get_int64 (stmt, 0);
      candidate->title_known = bw_stmt_get_int (stmt, 1) != 0;
      candidate->published = bw_stmt_get_date (stmt, 2);
      g_ptr_array_add (candidates, candidate);
    }

  return step == BW_STEP_DONE ? g_steal_pointer (&candidates) : NULL;
}

/* Returns: the new paper's id, or 0 with @error set */
gint64
bw_paper_table_insert (BwDb                 *db,
                       const BwPaperRecord  *record,
                       const char           *title_key,
                       GError              **error)
{
  return bw_db_run (db, INSERT, error, "ssi", record->title, title_key,
                    (gint64) record->title_known)
           ? bw_db_get_last_id (db)
           : 0;
}

gboolean
bw_paper_table_add_statement (BwDb                    *db,
                              const BwPaperStatement  *statement,
                              GError                 **error)
{
  const BwPaperRecord *record = statement->record;

  return bw_db_run (db, ADD_STATEMENT, error, "iiissisdiisss", statement->document_id,
                    (gint64) statement->position, statement->paper_id, statement->relation,
                    record->title, (gint64) record->title_known, record->type,
                    bw_date_pack (statement->published), (gint64) statement->published_inferred,
                    (gint64) record->authors_complete, record->abstract, record->summary,
                    record->urls->len > 0 ? g_ptr_array_index (record->urls, 0) : NULL);
}

/**
 * bw_paper_table_add_author:
 * @position: from 1, or 0 when the document does not say which author it is
 */
gboolean
bw_paper_table_add_author (BwDb    *db,
                           gint64   id,
                           gint64   document_id,
                           int      position,
                           gint64   person_id,
                           GError **error)
{
  return bw_db_run (db, ADD_AUTHOR, error, "iiii", id, document_id, (gint64) position, person_id);
}

gboolean
bw_paper_table_add_category (BwDb        *db,
                             gint64       id,
                             gint64       document_id,
                             int          position,
                             const char  *category,
                             GError     **error)
{
  return bw_db_run (db, ADD_CATEGORY, error, "iiis", id, document_id, (gint64) position, category);
}

gboolean
bw_paper_table_add_affiliation (BwDb        *db,
                                gint64       id,
                                gint64       document_id,
                                int          position,
                                gint64       organisation_id,
                                const char  *name,
                                GError     **error)
{
  return bw_db_run (db, ADD_AFFILIATION, error, "iiiis", id, document_id, (gint64) position,
                    organisation_id, name);
}

/**
 * bw_paper_table_get_author_keys:
 *
 * Returns: (transfer full) (nullable): the name keys of all authors that any
 *   document names, or `NULL` with @error set
 */
GStrv
bw_paper_table_get_author_keys (BwDb    *db,
                                gint64   id,
                                GError **error)
{
  return bw_db_get_strings (db, GET_AUTHOR_KEYS, error, "i", id);
}
