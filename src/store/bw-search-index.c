#include "bw-search-index-private.h"

#include <glib/gstdio.h>

#include "bw-error.h"
#include "bw-schema-resources.h"
#include "bw-search-score.h"
#include "bw-search-state.h"

#define SCHEMA_PATH "/io/github/bookwheel/Bookwheel/schema/search.sql"
#define FORMAT "8" /* of the file; one of another format is made anew */

/**
 * bw_search_index_path:
 *
 * Returns: (transfer full): where the index of the library at @library_path lies:
 *   `a-search.db` beside `a.db`
 */
char *
bw_search_index_path (const char *library_path)
{
  g_autofree char *stem = NULL;

  g_return_val_if_fail (library_path != NULL, NULL);

  stem = g_str_has_suffix (library_path, ".db") ? g_strndup (library_path, strlen (library_path) - 3)
                                                : g_strdup (library_path);

  return g_strconcat (stem, "-search.db", NULL);
}

/* An empty index; that of an empty library needs no more. */
static gboolean
create (BwDb    *db,
        GError **error)
{
  g_autoptr (GBytes) schema = g_resource_lookup_data (bw_schema_get_resource (), SCHEMA_PATH, 0, error);

  if (schema == NULL || !bw_db_begin (db, error))
    return FALSE;

  /* Another program may have made it while this one waited. */
  if (bw_search_state_get (db, "format") != NULL)
    {
      bw_db_rollback (db);
      return TRUE;
    }
  if (bw_db_exec (db, g_bytes_get_data (schema, NULL), error) &&
      bw_search_state_set (db, "format", FORMAT, error) && bw_db_commit (db, error))
    return TRUE;

  bw_db_rollback (db);
  return FALSE;
}

static void
remove_file (const char *path)
{
  static const char *const SUFFIXES[] = { "", "-wal", "-shm", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (SUFFIXES); i++)
    {
      g_autofree char *name = g_strconcat (path, SUFFIXES[i], NULL);

      g_unlink (name);
    }
}

static BwDb *
open_file (const char  *path,
           GError     **error)
{
  g_autoptr (BwDb) db = bw_db_open_plain (path, error);
  g_autofree char *format = NULL;

  if (db == NULL)
    return NULL;

  format = bw_search_state_get (db, "format");
  if (format == NULL && !create (db, error))
    return NULL;
  if (format != NULL && !g_str_equal (format, FORMAT))
    {
      g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_INVAL, "The index has format %s", format);
      return NULL;
    }

  return g_steal_pointer (&db);
}

/*
 * What is derived is thrown away and made again when anything is wrong with it, but
 * not because another program is writing it.
 */
static BwDb *
open_or_replace (const char  *path,
                 GError     **error)
{
  g_autoptr (GError) reason = NULL;
  BwDb *db = open_file (path, &reason);

  if (g_error_matches (reason, BW_ERROR, BW_ERROR_BUSY))
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return NULL;
    }
  if (db == NULL)
    {
      remove_file (path);
      db = open_file (path, NULL);
    }

  return db != NULL ? db : open_file (":memory:", error);
}

/**
 * bw_search_index_open:
 * @library_path: of the library, whether there is one or not
 *
 * Opens the index, making it when there is none. Beside a library that is not there,
 * and where nothing can be written, it is made in memory.
 *
 * Returns: (transfer full): the index, which may be behind the library
 */
BwSearchIndex *
bw_search_index_open (const char  *library_path,
                      GError     **error)
{
  g_autoptr (BwSearchIndex) self = g_new0 (BwSearchIndex, 1);
  g_autofree char *path = NULL;

  g_return_val_if_fail (library_path != NULL, NULL);

  path = g_file_test (library_path, G_FILE_TEST_EXISTS) ? bw_search_index_path (library_path)
                                                        : g_strdup (":memory:");
  if (!(self->db = open_or_replace (path, error)) ||
      !bw_search_score_register (self->db, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
bw_search_index_free (BwSearchIndex *self)
{
  g_clear_pointer (&self->db, bw_db_close);
  g_clear_pointer (&self->names, bw_search_names_free);
  g_free (self);
}

BwDb *
bw_search_index_get_db (BwSearchIndex *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->db;
}

/* Returns: whether it is in memory, and nobody else sees it */
gboolean
bw_search_index_is_private (BwSearchIndex *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return g_str_equal (bw_db_get_path (self->db), ":memory:");
}
