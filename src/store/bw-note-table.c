#include "bw-note-table.h"

#include <string.h>

static const char IS_CURRENT[] =
  "SELECT 1 FROM note_file WHERE path = ?1 AND size = ?2 AND changed = ?3";

/* A file that is no note has no document of that kind, and is not kept. */
static const char SET[] =
  "INSERT INTO note_file (path, size, changed, document_id)"
  " SELECT ?1, ?2, ?3, document.id"
  "   FROM source JOIN document ON document.source_id = source.id"
  "  WHERE source.key = ?1 AND document.kind = 'note' LIMIT 1"
  " ON CONFLICT (path) DO UPDATE SET size = excluded.size, changed = excluded.changed,"
  "  document_id = excluded.document_id";

static const char WATCH[] =
  "INSERT OR IGNORE INTO watched_folder (path) VALUES (?1)";

static const char GET_FOLDERS[] =
  "SELECT path FROM watched_folder ORDER BY path";

static const char UNWATCH[] =
  "DELETE FROM watched_folder WHERE path = ?1";

/* What lies between a path and the path with the letter after the slash is in the folder. */
static const char GET_UNDER[] =
  "SELECT path, size, changed, document_id FROM note_file"
  " WHERE path >= ?1 AND path < ?1 || '0' ORDER BY path";

static const char FIND[] =
  "SELECT document_id FROM note_file WHERE path = ?1";

/* Its state is forgotten: what the note says of its own place may be another now. */
static const char MOVE[] =
  "UPDATE note_file SET path = ?2, changed = 0 WHERE path = ?1";

static const char FORGET[] =
  "DELETE FROM note_file WHERE path = ?1";

/* @current: (out): whether the note was read in this state of the file */
gboolean
bw_note_table_is_current (BwDb              *db,
                          const BwNoteFile  *file,
                          gboolean          *current,
                          GError           **error)
{
  gint64 found;

  if (!bw_db_find_id (db, IS_CURRENT, &found, error, "sii", file->path, file->size, file->changed))
    return FALSE;

  *current = found != 0;
  return TRUE;
}

/* Notes the state in which a file was read. */
gboolean
bw_note_table_set (BwDb              *db,
                   const BwNoteFile  *file,
                   GError           **error)
{
  return bw_db_run (db, SET, error, "sii", file->path, file->size, file->changed);
}

/* From now on the notes in @folder are read again when they change. */
gboolean
bw_note_table_watch (BwDb        *db,
                     const char  *folder,
                     GError     **error)
{
  return bw_db_run (db, WATCH, error, "s", folder);
}

/* Returns: (transfer full) (nullable): the folders that are watched, or `NULL` with @error set */
GStrv
bw_note_table_get_folders (BwDb    *db,
                           GError **error)
{
  return bw_db_get_strings (db, GET_FOLDERS, error, "");
}

/* From now on @folder is left alone; the notes in it stay. */
gboolean
bw_note_table_unwatch (BwDb        *db,
                       const char  *folder,
                       GError     **error)
{
  return bw_db_run (db, UNWATCH, error, "s", folder);
}

static void
note_row_free (gpointer data)
{
  BwNoteRow *row = data;

  g_free (row->path);
  g_free (row);
}

static gboolean
lies_under (const char *path,
            const char *folder)
{
  gsize length = strlen (folder);

  return strncmp (path, folder, length) == 0 && (path[length] == '\0' || path[length] == '/');
}

static BwNoteRow *
row_from_stmt (BwStmt *stmt)
{
  BwNoteRow *row = g_new0 (BwNoteRow, 1);

  row->path = bw_stmt_dup_text (stmt, 0);
  row->size = bw_stmt_get_int64 (stmt, 1);
  row->changed = bw_stmt_get_int64 (stmt, 2);
  row->document_id = bw_stmt_get_int64 (stmt, 3);

  return row;
}

/**
 * bw_note_table_get_under:
 * @path: of a note, or of a folder
 *
 * Returns: (transfer full) (element-type BwNoteRow) (nullable): that note, or those in
 *   the folder, in order; or `NULL` with @error set
 */
GPtrArray *
bw_note_table_get_under (BwDb        *db,
                         const char  *path,
                         GError     **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (note_row_free);
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, GET_UNDER, error);
  BwStep step;

  if (stmt == NULL)
    return NULL;

  bw_stmt_bind_text (stmt, 1, path);
  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    if (lies_under (bw_stmt_get_text (stmt, 0), path))
      g_ptr_array_add (rows, row_from_stmt (stmt));

  return step == BW_STEP_DONE ? g_steal_pointer (&rows) : NULL;
}

/* @known: (out): whether a note was read from the file */
gboolean
bw_note_table_contains (BwDb        *db,
                        const char  *path,
                        gboolean    *known,
                        GError     **error)
{
  gint64 id;

  if (!bw_db_find_id (db, FIND, &id, error, "s", path))
    return FALSE;

  *known = id != 0;
  return TRUE;
}

/* The file has another name from now on; it is read again under that. */
gboolean
bw_note_table_move (BwDb        *db,
                    const char  *path,
                    const char  *to,
                    GError     **error)
{
  return bw_db_run (db, MOVE, error, "ss", path, to);
}

/* The note stays, but is no longer known by its file. */
gboolean
bw_note_table_forget (BwDb        *db,
                      const char  *path,
                      GError     **error)
{
  return bw_db_run (db, FORGET, error, "s", path);
}
