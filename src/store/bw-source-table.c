#include "bw-source-table.h"

#include <string.h>

#include "bw-brief-query.h"
#include "bw-entry-table.h"
#include "bw-error.h"
#include "bw-feed-table.h"

static const char FIND[] =
  "SELECT id FROM source WHERE key = ?1";

static const char INSERT[] =
  "INSERT INTO source (kind, key, title) VALUES (?1, ?2, ?3)";

static const char MOVE[] =
  "UPDATE source SET key = ?2, title = ?3 WHERE key = ?1";

static const char REMOVE_EMPTY[] =
  "DELETE FROM source WHERE key = ?1"
  " AND NOT EXISTS (SELECT 1 FROM document WHERE source_id = source.id)"
  " AND NOT EXISTS (SELECT 1 FROM bookmark WHERE kind = 'source' AND target_id = source.id)";

static const char GET[] =
  "SELECT kind, title, url FROM source WHERE id = ?1";

static const char GET_ENTRIES[] =
  "SELECT document.id, document.title, document.url, document_body.html"
  "  FROM document LEFT JOIN document_body ON document_body.document_id = document.id"
  " WHERE document.source_id = ?1 ORDER BY document.position, document.id";

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

/* The source is found under the key @to from now on, which no other may have. */
gboolean
bw_source_table_move (BwDb        *db,
                      const char  *key,
                      const char  *to,
                      const char  *title,
                      GError     **error)
{
  return bw_db_run (db, MOVE, error, "sss", key, to, title);
}

/* Removes the source unless a document is from there, or the person has marked it. */
gboolean
bw_source_table_remove_empty (BwDb        *db,
                              const char  *key,
                              GError     **error)
{
  return bw_db_run (db, REMOVE_EMPTY, error, "s", key);
}

/* A feed states who it is, and each of its documents is an entry. */
static BwFeedEntry *
get_entry (BwDb    *db,
           BwStmt  *stmt,
           GError **error)
{
  g_autoptr (BwFeedEntry) entry = bw_feed_entry_new ();

  entry->document_id = bw_stmt_get_int64 (stmt, 0);
  entry->title = bw_stmt_dup_text (stmt, 1);
  entry->url = bw_stmt_dup_text (stmt, 2);
  entry->content = bw_stmt_dup_text (stmt, 3);
  entry->record = bw_entry_table_get (db, entry->document_id, entry->authors, error);

  return entry->record != NULL ? g_steal_pointer (&entry) : NULL;
}

static gboolean
add_entries (BwDb      *db,
             BwSource  *source,
             GError   **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET_ENTRIES, error);
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_int64 (stmt, 1, source->id);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      BwFeedEntry *entry = get_entry (db, stmt, error);

      if (entry == NULL)
        return FALSE;
      g_ptr_array_add (source->entries, entry);
    }

  return step == BW_STEP_DONE;
}

static gboolean
add_feed (BwDb      *db,
          BwSource  *source,
          gboolean   with_entries,
          GError   **error)
{
  if (strcmp (source->kind, "feed") != 0)
    return TRUE;

  source->feed = bw_feed_table_get (db, source->id, error);

  return source->feed != NULL && (!with_entries || add_entries (db, source, error));
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
 * @with_entries: whether the entries of a feed are wanted with all that it states
 *
 * Returns: (transfer full): the source with its documents, or `NULL` with @error set
 */
BwSource *
bw_source_table_get (BwDb      *db,
                     gint64     id,
                     gboolean   with_entries,
                     GError   **error)
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
  if (source == NULL || !add_feed (db, source, with_entries, error) ||
      !add_documents (db, source, error))
    return NULL;

  return g_steal_pointer (&source);
}
