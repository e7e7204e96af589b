#include "bw-note-table.h"

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
