#include "bw-bookmark-table.h"

#include "bw-error.h"

/* The key says what the thing was, should it ever have to be found again. */
static const char *const ADD[] = {
  [BW_KIND_PAPER] =
    "INSERT OR IGNORE INTO bookmark (kind, target_id, key, created)"
    " SELECT 'paper', id, title_key, unixepoch () FROM paper WHERE id = ?1",
  [BW_KIND_PERSON] =
    "INSERT OR IGNORE INTO bookmark (kind, target_id, key, created)"
    " SELECT 'person', id, name_key, unixepoch () FROM person WHERE id = ?1",
  [BW_KIND_ORGANISATION] =
    "INSERT OR IGNORE INTO bookmark (kind, target_id, key, created)"
    " SELECT 'organisation', id, name_key, unixepoch () FROM organisation WHERE id = ?1",
  [BW_KIND_DOCUMENT] =
    "INSERT OR IGNORE INTO bookmark (kind, target_id, key, created)"
    " SELECT 'document', id, kind || ':' || coalesce (key, title_key), unixepoch ()"
    "   FROM document WHERE id = ?1",
  [BW_KIND_SOURCE] =
    "INSERT OR IGNORE INTO bookmark (kind, target_id, key, created)"
    " SELECT 'source', id, key, unixepoch () FROM source WHERE id = ?1",
};

/* Of several things that have the key, the first that is not marked. */
#define RESTORE(kind, key)                                                                          \
  "INSERT INTO bookmark (kind, target_id, key, created)"                                            \
  " SELECT '" kind "', id, ?1, ?2 FROM " kind " WHERE " key " = ?1"                                 \
  "    AND NOT EXISTS (SELECT 1 FROM bookmark WHERE kind = '" kind "' AND target_id = " kind ".id)" \
  "    AND NOT EXISTS (SELECT 1 FROM bookmark"                                                      \
  "                     WHERE kind = '" kind "' AND key = ?1 AND created = ?2)"                     \
  "  ORDER BY id LIMIT 1 RETURNING target_id"

static const char *const RESTORES[] = {
  [BW_KIND_PAPER] = RESTORE ("paper", "title_key"),
  [BW_KIND_PERSON] = RESTORE ("person", "name_key"),
  [BW_KIND_ORGANISATION] = RESTORE (
    "organisation", "id = (SELECT organisation_id FROM organisation_key WHERE key = ?1) AND ?1"),
  [BW_KIND_DOCUMENT] = RESTORE ("document", "document.kind || ':' || coalesce (document.key, title_key)"),
  [BW_KIND_SOURCE] = RESTORE ("source", "source.key"),
};

static const char REMOVE[] =
  "DELETE FROM bookmark WHERE kind = ?1 AND target_id = ?2";

/* Whoever has what another had is unmarked as both. */
static const char REMOVE_LEFT[] =
  "DELETE FROM left_mark WHERE ?1 = 'person' AND person_id IN"
  " (SELECT party.id FROM party WHERE party.kind = 'person' AND heir = ?2)";

static const char CONTAINS[] =
  "SELECT id FROM bookmark WHERE kind = ?1 AND target_id = ?2";

static const char ALL[] =
  "SELECT kind, target_id, key, created FROM bookmark ORDER BY id";

/**
 * bw_bookmark_table_foreach:
 * @func: called for each, the oldest first
 */
gboolean
bw_bookmark_table_foreach (BwDb            *db,
                           BwBookmarkFunc   func,
                           gpointer         user_data,
                           GError         **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, ALL, error);
  BwStep step;

  if (stmt == NULL)
    return FALSE;

  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    {
      BwRef ref = { bw_kind_from_string (bw_stmt_get_text (stmt, 0)), bw_stmt_get_int64 (stmt, 1) };

      if (!func (ref, bw_stmt_get_text (stmt, 2), bw_stmt_get_int64 (stmt, 3), user_data, error))
        return FALSE;
    }

  return step == BW_STEP_DONE;
}

gboolean
bw_bookmark_table_contains (BwDb      *db,
                            BwRef      ref,
                            gboolean  *contains,
                            GError   **error)
{
  gint64 id;

  if (!bw_db_find_id (db, CONTAINS, &id, error, "si", bw_kind_to_string (ref.kind), ref.id))
    return FALSE;

  *contains = id != 0;
  return TRUE;
}

/**
 * bw_bookmark_table_add:
 *
 * Marks a thing. One that is marked already stays as it is; one that there is not is
 * %BW_ERROR_NOT_FOUND.
 */
gboolean
bw_bookmark_table_add (BwDb    *db,
                       BwRef    ref,
                       GError **error)
{
  gboolean contains = FALSE;

  g_return_val_if_fail (ref.kind > BW_KIND_NONE && ref.kind <= BW_KIND_SOURCE, FALSE);

  if (!bw_db_run (db, ADD[ref.kind], error, "i", ref.id) ||
      !bw_bookmark_table_contains (db, ref, &contains, error))
    return FALSE;
  if (!contains)
    bw_error_set_not_found (error, ref);

  return contains;
}

/* Takes a mark away; where there is none nothing happens. */
gboolean
bw_bookmark_table_remove (BwDb    *db,
                          BwRef    ref,
                          GError **error)
{
  const char *kind = bw_kind_to_string (ref.kind);

  return bw_db_run (db, REMOVE, error, "si", kind, ref.id) && bw_db_run (db, REMOVE_LEFT, error, "si", kind, ref.id);
}

/**
 * bw_bookmark_table_restore:
 * @mark: what another library says that somebody had marked
 * @id: (out): of the thing that is marked with it, or 0 when there is none or it was
 *   marked already
 */
gboolean
bw_bookmark_table_restore (BwDb                *db,
                           const BwMarkRecord  *mark,
                           gint64              *id,
                           GError             **error)
{
  g_autoptr (GDateTime) time =
    mark->created != NULL ? g_date_time_new_from_iso8601 (mark->created, NULL) : NULL;

  g_return_val_if_fail (mark->kind > BW_KIND_NONE && mark->kind <= BW_KIND_SOURCE, FALSE);

  return bw_db_find_id (db, RESTORES[mark->kind], id, error, "si", mark->key,
                        time != NULL ? g_date_time_to_unix (time) : 0);
}
