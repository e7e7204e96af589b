#include "bw-import-date-query.h"

#define MAX_SOURCES "4" /* that are told of */

#define GET(table, id)                                                                         \
  "SELECT source.id, coalesce (nullif (source.title, ''), source.key), max (document.changed)" \
  "  FROM (SELECT DISTINCT document_id FROM " table " WHERE " id " = ?1) AS stated"            \
  "  JOIN document ON document.id = stated.document_id JOIN source ON source.id = source_id"   \
  " GROUP BY source.id ORDER BY 3 DESC, source.id LIMIT " MAX_SOURCES

static const char *const GET_DATES[] = {
  [BW_KIND_PAPER] = GET ("paper_statement", "paper_id"),
  [BW_KIND_PERSON] = GET ("person_name", "person_id"),
  [BW_KIND_ORGANISATION] = GET ("organisation_name", "organisation_id"),
};

/**
 * bw_import_date_query_get:
 * @ref: a paper, a person or an organisation
 *
 * Returns: (transfer full) (element-type BwImportDate) (nullable): the sources that name it, the last
 *   imported first, or `NULL` with @error set
 */
GPtrArray *
bw_import_date_query_get (BwDb    *db,
                          BwRef    ref,
                          GError **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET_DATES[ref.kind], error);
  g_autoptr (GPtrArray) dates = bw_import_date_array_new ();
  BwStep step;

  if (stmt == NULL)
    return NULL;

  bw_stmt_bind_int64 (stmt, 1, ref.id);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      BwImportDate *date = g_new0 (BwImportDate, 1);

      date->source_id = bw_stmt_get_int64 (stmt, 0);
      date->title = bw_stmt_dup_text (stmt, 1);
      date->when = bw_stmt_get_int64 (stmt, 2);
      g_ptr_array_add (dates, date);
    }

  return step == BW_STEP_DONE ? g_steal_pointer (&dates) : NULL;
}
