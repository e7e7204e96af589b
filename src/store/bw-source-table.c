#include "bw-source-table.h"

#include "bw-brief-query.h"
#include "bw-error.h"

static const char FIND[] =
  "SELECT id FROM source WHERE key = ?1";

static const char INSERT[] =
  "INSERT INTO source (kind, key, title) VALUES (?1, ?2, ?3)";

static const char GET[] =
  "SELECT kind, title, url FROM source WHERE id = ?1";

static const char GET_DOCUMENTS[] =
  "SELECT id FROM document WHERE source_id = ?1 ORDER BY position, id";

/**
 * bw_source_table_find:
 * @key: what tells the source from others, such as a file's path
 * @id: (out): its id, or 0 when there is none
 */
gboolean
bw_source_table_find (BwDb        *db,
                      const char  *key,
                      gint64      *id,
                      GError     **error)
{
  return bw_db_find_id (db, FIND, id, error, "s", key);
}

/* Returns: the new source's id, or 0 with @error set */
gint64
bw_source_table_insert (BwDb        *db,
                        const char  *kind,
                        const char  *key,
                        const char  *title,
                        GError     **error)
{
  return bw_db_run (db, INSERT, error, "sss", kind, key, title) ? bw_db_get_last_id (db) : 0;
}

static gboolean
add_documents (BwDb      *db,
               BwSource  *source,
               GError   **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET_DOCUMENTS, error);
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_int64 (stmt, 1, source->id);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      BwBrief *brief = bw_brief_query_document (db, bw_stmt_get_int64 (stmt, 0), error);

      if (brief == NULL)
        return FALSE;
      g_ptr_array_add (source->documents, brief);
    }

  return step == BW_STEP_DONE;
}

/**
 * bw_source_table_get:
 *
 * Returns: (transfer full): the source with its documents, or `NULL` with @error set
 */
BwSource *
bw_source_table_get (BwDb    *db,
                     gint64   id,
                     GError **error)
{
  g_autoptr (BwSource) source = NULL;
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET, error);
  BwStep step;

  if (stmt == NULL)
    return NULL;

  bw_stmt_bind_int64 (stmt, 1, id);
  if ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      source = bw_source_new ();
      source->id = id;
      source->kind = bw_stmt_dup_text (stmt, 0);
      source->title = bw_stmt_dup_text (stmt, 1);
      source->url = bw_stmt_dup_text (stmt, 2);
    }
  if (step == BW_STEP_DONE)
    g_set_error (error, BW_ERROR, BW_ERROR_NOT_FOUND, "There is no source %" G_GINT64_FORMAT, id);
  if (source == NULL || !add_documents (db, source, error))
    return NULL;

  return g_steal_pointer (&source);
}
