#include "bw-saved-search-table.h"

#include "bw-error.h"
#include "bw-text.h"

#define COLUMNS \
  "id, name, query, created, seen_paper, seen_person, seen_organisation, seen_document"

static const char LIST[] = "SELECT " COLUMNS " FROM saved_search ORDER BY name_key";

static const char FIND[] = "SELECT " COLUMNS " FROM saved_search WHERE name_key = ?1";

/* What is there when a search is kept has been seen, unless it was kept before. */
static const char ADD[] =
  "INSERT INTO saved_search (name, name_key, query, created, seen_paper, seen_person,"
  "                          seen_organisation, seen_document)"
  " VALUES (?1, ?2, ?3, iif (?4 > 0, ?4, unixepoch ()),"
  "  iif (?4 > 0, ?5, (SELECT coalesce (max (id), 0) FROM paper)),"
  "  iif (?4 > 0, ?6, (SELECT coalesce (max (id), 0) FROM person)),"
  "  iif (?4 > 0, ?7, (SELECT coalesce (max (id), 0) FROM organisation)),"
  "  iif (?4 > 0, ?8, (SELECT coalesce (max (id), 0) FROM document)))";

static const char RENAME[] = "UPDATE saved_search SET name = ?2, name_key = ?3 WHERE id = ?1";

static const char REMOVE[] = "DELETE FROM saved_search WHERE id = ?1";

static const char LOOK[] =
  "UPDATE saved_search SET"
  "  seen_paper = (SELECT coalesce (max (id), 0) FROM paper),"
  "  seen_person = (SELECT coalesce (max (id), 0) FROM person),"
  "  seen_organisation = (SELECT coalesce (max (id), 0) FROM organisation),"
  "  seen_document = (SELECT coalesce (max (id), 0) FROM document)"
  " WHERE id = ?1";

static BwSavedSearch *
load (BwStmt *stmt)
{
  BwSavedSearch *saved = bw_saved_search_new (bw_stmt_get_text (stmt, 1), bw_stmt_get_text (stmt, 2));

  saved->id = bw_stmt_get_int64 (stmt, 0);
  saved->created = bw_stmt_get_int64 (stmt, 3);
  saved->seen[BW_KIND_PAPER] = bw_stmt_get_int64 (stmt, 4);
  saved->seen[BW_KIND_PERSON] = bw_stmt_get_int64 (stmt, 5);
  saved->seen[BW_KIND_ORGANISATION] = bw_stmt_get_int64 (stmt, 6);
  saved->seen[BW_KIND_DOCUMENT] = bw_stmt_get_int64 (stmt, 7);

  return saved;
}

/* Returns: (transfer full) (element-type BwSavedSearch) (nullable): all, by their names, or
 *   `NULL` with @error set */
GPtrArray *
bw_saved_search_table_list (BwDb    *db,
                            GError **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_saved_search_free);
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, LIST, error);
  BwStep step;

  if (stmt == NULL)
    return NULL;

  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    g_ptr_array_add (all, load (stmt));

  return step == BW_STEP_DONE ? g_steal_pointer (&all) : NULL;
}

/* @key: of a name; @saved: (out) (nullable): `NULL` where there is none */
static gboolean
find_by_key (BwDb           *db,
             const char     *key,
             BwSavedSearch **saved,
             GError        **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (db, FIND, error);
  BwStep step;

  *saved = NULL;
  if (stmt == NULL)
    return FALSE;

  bw_stmt_bind_text (stmt, 1, key);
  if ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    *saved = load (stmt);

  return step != BW_STEP_ERROR;
}

/**
 * bw_saved_search_table_find:
 * @name: in any case, with or without accents
 *
 * Returns: (transfer full) (nullable): the search, or `NULL` with @error set; where there is
 *   none of that name to %BW_ERROR_NOT_FOUND
 */
BwSavedSearch *
bw_saved_search_table_find (BwDb        *db,
                            const char  *name,
                            GError     **error)
{
  g_autofree char *key = bw_text_key (name);
  BwSavedSearch *saved;

  if (find_by_key (db, key, &saved, error) && saved == NULL)
    g_set_error (error, BW_ERROR, BW_ERROR_NOT_FOUND, "There is no saved search “%s”", name);

  return saved;
}

/* @key: (out): by which the name is told from others; @id: of the search that may have it */
static gboolean
check_name (BwDb        *db,
            const char  *name,
            gint64       id,
            char       **key,
            GError     **error)
{
  g_autoptr (BwSavedSearch) other = NULL;

  *key = bw_text_key (name);
  if (**key == '\0' || strlen (name) > BW_SAVED_SEARCH_MAX_NAME)
    {
      g_set_error (error, BW_ERROR, BW_ERROR_INVALID, "A saved search needs a name of at most %d letters",
                   BW_SAVED_SEARCH_MAX_NAME);
      return FALSE;
    }
  if (!find_by_key (db, *key, &other, error))
    return FALSE;
  if (other == NULL || other->id == id)
    return TRUE;

  g_set_error (error, BW_ERROR, BW_ERROR_INVALID, "There is a saved search “%s” already", other->name);
  return FALSE;
}

/**
 * bw_saved_search_table_add:
 * @saved: a new one, of which all that there is has been seen; or one that was kept before, as
 *   its time says
 */
gboolean
bw_saved_search_table_add (BwDb                 *db,
                           const BwSavedSearch  *saved,
                           GError              **error)
{
  g_autofree char *key = NULL;

  if (bw_text_is_blank (saved->query))
    {
      g_set_error (error, BW_ERROR, BW_ERROR_INVALID, "A search for nothing cannot be saved");
      return FALSE;
    }

  return check_name (db, saved->name, 0, &key, error) &&
         bw_db_run (db, ADD, error, "sssiiiii", saved->name, key, saved->query, saved->created,
                    saved->seen[BW_KIND_PAPER], saved->seen[BW_KIND_PERSON],
                    saved->seen[BW_KIND_ORGANISATION], saved->seen[BW_KIND_DOCUMENT]);
}

gboolean
bw_saved_search_table_rename (BwDb        *db,
                              const char  *name,
                              const char  *new_name,
                              GError     **error)
{
  g_autoptr (BwSavedSearch) saved = bw_saved_search_table_find (db, name, error);
  g_autofree char *stripped = g_strstrip (g_strdup (new_name));
  g_autofree char *key = NULL;

  return saved != NULL && check_name (db, stripped, saved->id, &key, error) &&
         bw_db_run (db, RENAME, error, "iss", saved->id, stripped, key);
}

gboolean
bw_saved_search_table_remove (BwDb    *db,
                              gint64   id,
                              GError **error)
{
  return bw_db_run (db, REMOVE, error, "i", id);
}

/* Notes that all that there is has been seen. */
gboolean
bw_saved_search_table_look (BwDb    *db,
                            gint64   id,
                            GError **error)
{
  return bw_db_run (db, LOOK, error, "i", id);
}
