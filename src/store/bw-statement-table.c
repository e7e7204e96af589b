#include "bw-statement-table.h"

#include <string.h>

/* What one document states of one paper, where the document is too long to be replaced. */

static const char FIND[] =
  "SELECT paper_id FROM paper_identifier"
  " WHERE scheme = ?1 AND value = ?2 AND document_id = ?3 LIMIT 1";

static const char GET[] =
  "SELECT title, abstract, updated, venue,"
  "       (SELECT count (*) FROM authorship WHERE document_id = ?2 AND paper_id = ?1),"
  "       coalesce (citation_count, -1)"
  "  FROM paper_statement WHERE paper_id = ?1 AND document_id = ?2";

static const char GET_LAST[] =
  "SELECT max (position) FROM paper_statement WHERE document_id = ?1";

static const char GET_PEOPLE[] =
  "SELECT person_id FROM authorship WHERE document_id = ?1 AND paper_id = ?2";

static const char *const WITHDRAW[] = {
  "DELETE FROM paper_statement WHERE paper_id = ?2 AND document_id = ?1",
  "DELETE FROM paper_identifier WHERE paper_id = ?2 AND document_id = ?1",
  "DELETE FROM paper_category WHERE document_id = ?1 AND paper_id = ?2",
  "DELETE FROM paper_affiliation WHERE document_id = ?1 AND paper_id = ?2",
  "DELETE FROM authorship WHERE document_id = ?1 AND paper_id = ?2",
  "DELETE FROM paper_url WHERE document_id = ?1 AND paper_id = ?2",
  "DELETE FROM paper_keyword WHERE document_id = ?1 AND paper_id = ?2",
  "DELETE FROM paper_field WHERE document_id = ?1 AND paper_id = ?2",
  "DELETE FROM contribution WHERE document_id = ?1 AND paper_id = ?2",
  "DELETE FROM reference WHERE document_id = ?1 AND paper_id = ?2",
  "DELETE FROM reference_context WHERE document_id = ?1 AND paper_id = ?2",
  "DELETE FROM citation WHERE citing_id = ?2 AND document_id = ?1",
};

static gboolean
is_same (BwStmt              *stmt,
         const BwPaperRecord *record)
{
  return g_strcmp0 (bw_stmt_get_text (stmt, 0), record->title) == 0 &&
         g_strcmp0 (bw_stmt_get_text (stmt, 1), record->abstract) == 0 &&
         bw_date_compare (bw_stmt_get_date (stmt, 2), record->updated) == 0 &&
         g_strcmp0 (bw_stmt_get_text (stmt, 3), record->venue) == 0 &&
         bw_stmt_get_int (stmt, 4) == (int) record->authors->len &&
         bw_stmt_get_int (stmt, 5) == record->citation_count;
}

static gboolean
compare (BwDb                 *db,
         gint64                document_id,
         gint64                paper_id,
         const BwPaperRecord  *record,
         gboolean             *same,
         GError              **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET, error);
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_int64 (stmt, 1, paper_id);
  bw_stmt_bind_int64 (stmt, 2, document_id);
  if ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    *same = is_same (stmt, record);

  return step != BW_STEP_ERROR;
}

/**
 * bw_statement_table_find:
 * @paper_id: (out): the paper of which the document states the identifiers of @record, or 0
 * @same: (out): whether it states the same of it as @record
 */
gboolean
bw_statement_table_find (BwDb                 *db,
                         gint64                document_id,
                         const BwPaperRecord  *record,
                         gint64               *paper_id,
                         gboolean             *same,
                         GError              **error)
{
  *paper_id = 0;
  *same = FALSE;
  for (guint i = 0; i < record->identifiers->len && *paper_id == 0; i++)
    {
      const BwIdentifier *identifier = g_ptr_array_index (record->identifiers, i);

      if (strcmp (identifier->scheme, "doi") != 0 &&
          !bw_db_find_id (db, FIND, paper_id, error, "ssi", identifier->scheme, identifier->value,
                          document_id))
        return FALSE;
    }

  return *paper_id == 0 || compare (db, document_id, *paper_id, record, same, error);
}

/**
 * bw_statement_table_withdraw:
 * @touched: the paper and its people are added to it
 */
gboolean
bw_statement_table_withdraw (BwDb       *db,
                             gint64      document_id,
                             gint64      paper_id,
                             BwChanges  *touched,
                             GError    **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET_PEOPLE, error);
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  bw_changes_add (touched, BW_KIND_PAPER, paper_id);
  bw_stmt_bind_int64 (stmt, 1, document_id);
  bw_stmt_bind_int64 (stmt, 2, paper_id);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    bw_changes_add (touched, BW_KIND_PERSON, bw_stmt_get_int64 (stmt, 0));
  for (guint i = 0; step == BW_STEP_DONE && i < G_N_ELEMENTS (WITHDRAW); i++)
    if (!bw_db_run (db, WITHDRAW[i], error, "ii", document_id, paper_id))
      return FALSE;

  return step == BW_STEP_DONE;
}

/* @position: (out): of the last statement of the document, 0 when it has none */
gboolean
bw_statement_table_get_last (BwDb    *db,
                             gint64   document_id,
                             int     *position,
                             GError **error)
{
  gint64 last;

  if (!bw_db_find_id (db, GET_LAST, &last, error, "i", document_id))
    return FALSE;

  *position = (int) last;
  return TRUE;
}
