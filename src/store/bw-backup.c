#include "bw-backup.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "bw-db-private.h"
#include "bw-error.h"
#include "bw-schema.h"
#include "bw-store-error.h"

#define PAGES_AT_ONCE 1000

static const char CHECK_INTEGRITY[] = "SELECT integrity_check = 'ok' FROM pragma_integrity_check (1)";

/* A restored library is another one to its index, whatever the two have in common. */
static const char RENEW_UID[] = "UPDATE meta SET value = ?1 WHERE name = 'uid'";

static gboolean
copy_pages (sqlite3  *from,
            sqlite3  *to,
            GError  **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (to, "main", from, "main");
  int code;

  if (backup == NULL)
    {
      bw_store_error_set (error, to);
      return FALSE;
    }

  while ((code = sqlite3_backup_step (backup, PAGES_AT_ONCE)) == SQLITE_OK)
    ;
  sqlite3_backup_finish (backup);
  if (code == SQLITE_DONE)
    return TRUE;

  bw_store_error_set_code (error, code, sqlite3_errstr (code));
  return FALSE;
}

static gboolean
write_copy (BwDb        *db,
            const char  *path,
            GError     **error)
{
  sqlite3 *copy = NULL;
  gboolean done = FALSE;

  if (sqlite3_open_v2 (path, &copy, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL) != SQLITE_OK)
    bw_store_error_set (error, copy);
  else
    done = copy_pages (bw_db_get_handle (db), copy, error) &&
           sqlite3_exec (copy, "PRAGMA journal_mode = DELETE", NULL, NULL, NULL) == SQLITE_OK;
  sqlite3_close (copy);

  return done;
}

/**
 * bw_backup_write:
 *
 * Writes the library, as it is at one moment, to a file that needs nothing beside it.
 * What was at @path is replaced only when the copy is whole.
 */
gboolean
bw_backup_write (BwDb        *db,
                 const char  *path,
                 GError     **error)
{
  g_autofree char *part = g_strconcat (path, ".part", NULL);

  g_return_val_if_fail (db != NULL, FALSE);

  g_unlink (part);
  if (!write_copy (db, part, error))
    {
      g_unlink (part);
      return FALSE;
    }
  if (g_rename (part, path) == 0)
    return TRUE;

  g_set_error (error, G_FILE_ERROR, (int) g_file_error_from_errno (errno), "Cannot write “%s”: %s", path,
               g_strerror (errno));
  g_unlink (part);

  return FALSE;
}

static gboolean
check_backup (BwDb        *backup,
              const char  *path,
              GError     **error)
{
  if (bw_schema_get_version (backup, error) < 1)
    {
      g_clear_error (error);
      g_set_error (error, BW_ERROR, BW_ERROR_NOT_A_LIBRARY, "“%s” is not a Bookwheel library", path);
      return FALSE;
    }
  if (bw_db_get_int64 (backup, CHECK_INTEGRITY, 0, NULL) != 1)
    {
      g_set_error (error, BW_ERROR, BW_ERROR_INVALID,
                   "“%s” is damaged and was not restored; the library is as it was", path);
      return FALSE;
    }

  return TRUE;
}

/* What is restored over is kept beside the library. */
static gboolean
keep_present (BwDb    *db,
              GError **error)
{
  const char *path = bw_db_get_path (db);
  g_autofree char *stem = g_str_has_suffix (path, ".db") ? g_strndup (path, strlen (path) - 3)
                                                         : g_strdup (path);
  g_autofree char *kept = g_strconcat (stem, "-before-restore.db", NULL);

  return bw_backup_write (db, kept, error);
}

/**
 * bw_backup_restore:
 * @path: of a file that bw_backup_write() made, or of another library
 *
 * Puts what is in the file in the place of the library, in one transaction, after the
 * file was found whole. The library as it was is kept as `…-before-restore.db`.
 */
gboolean
bw_backup_restore (BwDb        *db,
                   const char  *path,
                   GError     **error)
{
  g_autoptr (BwDb) backup = NULL;
  g_autofree char *uid = g_uuid_string_random ();

  g_return_val_if_fail (db != NULL, FALSE);

  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    {
      g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT, "There is no file “%s”", path);
      return FALSE;
    }

  return (backup = bw_db_open (path, BW_DB_READ_ONLY, error)) && check_backup (backup, path, error) &&
         keep_present (db, error) &&
         copy_pages (bw_db_get_handle (backup), bw_db_get_handle (db), error) &&
         bw_schema_migrate (db, error) && bw_db_run (db, RENEW_UID, error, "s", uid);
}
