#include "bw-db-private.h"

#include <glib/gstdio.h>
#include <stdarg.h>

#include "bw-error.h"
#include "bw-schema.h"
#include "bw-store-error.h"

#define STEPS_BETWEEN_CHECKS 1000
#define BUSY_TIMEOUT 10000 /* milliseconds that a writer waits for another */

static const char SETTINGS[] =
  "PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -8192;"
  "PRAGMA mmap_size = 0";

static const char WRITER_SETTINGS[] =
  "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = OFF;"
  "PRAGMA journal_size_limit = 67108864";

struct _BwDb
{
  sqlite3      *handle;
  char         *path;
  GThread      *owner;
  GHashTable   *statements; /* SQL text, by address -> BwStmt */
  GCancellable *cancellable;
  gint64        deadline; /* monotonic, in microseconds; 0 for none */
  gboolean      stand_in;
};

sqlite3 *
bw_db_get_handle (BwDb *self)
{
  return self->handle;
}

static int
progress_cb (gpointer data)
{
  BwDb *self = data;

  return g_cancellable_is_cancelled (self->cancellable) ||
         (self->deadline != 0 && g_get_monotonic_time () > self->deadline);
}

static gboolean
open_handle (BwDb        *self,
             const char  *name,
             int          flags,
             GError     **error)
{
  flags |= SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_URI;

  if (sqlite3_open_v2 (name, &self->handle, flags, NULL) != SQLITE_OK)
    {
      bw_store_error_set (error, self->handle);
      g_clear_pointer (&self->handle, sqlite3_close);
      return FALSE;
    }

  sqlite3_busy_timeout (self->handle, BUSY_TIMEOUT);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);

  return bw_db_exec (self, SETTINGS, error);
}

/* The folder of a library that is made is made too. */
static gboolean
make_folder (const char  *path,
             GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;

  g_set_error (error, BW_ERROR, BW_ERROR_READ_ONLY, "Cannot make the folder “%s”: %s", folder,
               g_strerror (errno));
  return FALSE;
}

static gboolean
open_for_writing (BwDb    *self,
                  GError **error)
{
  return make_folder (self->path, error) &&
         open_handle (self, self->path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, error) &&
         bw_schema_check (self, error) && bw_db_exec (self, WRITER_SETTINGS, error) &&
         bw_schema_migrate (self, error);
}

/*
 * A file in WAL mode on a medium that cannot be written needs to be told that
 * nobody writes it (sqlite.org/uri.html, immutable).
 */
static gboolean
open_immutable (BwDb    *self,
                GError **error)
{
  g_autofree char *escaped = g_uri_escape_string (self->path, "/", TRUE);
  g_autofree char *uri = g_strdup_printf ("file:%s?immutable=1", escaped);

  g_clear_pointer (&self->handle, sqlite3_close);

  return open_handle (self, uri, SQLITE_OPEN_READONLY, error) && bw_schema_check (self, error);
}

/* What is read where there is no library: one that is empty, in memory. */
static gboolean
open_stand_in (BwDb    *self,
               GError **error)
{
  g_clear_pointer (&self->handle, sqlite3_close);
  self->stand_in = TRUE;

  return open_handle (self, ":memory:", SQLITE_OPEN_READWRITE, error) &&
         bw_schema_migrate (self, error);
}

static gboolean
open_for_reading (BwDb    *self,
                  GError **error)
{
  g_autoptr (GError) reason = NULL;

  if (!g_file_test (self->path, G_FILE_TEST_EXISTS))
    return open_stand_in (self, error);

  if (open_handle (self, self->path, SQLITE_OPEN_READONLY, &reason) &&
      bw_schema_check (self, &reason))
    return bw_schema_get_version (self, NULL) > 0 || open_stand_in (self, error);

  if (g_error_matches (reason, BW_ERROR, BW_ERROR_STORE) ||
      g_error_matches (reason, BW_ERROR, BW_ERROR_READ_ONLY))
    return open_immutable (self, error);

  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}

static BwDb *
db_new (const char *path)
{
  BwDb *self = g_new0 (BwDb, 1);

  self->path = g_strdup (path);
  self->owner = g_thread_self ();
  self->statements = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) sqlite3_finalize);

  return self;
}

/**
 * bw_db_open:
 *
 * Returns: (transfer full): the connection, or `NULL` with @error set:
 *   %BW_ERROR_TOO_NEW, %BW_ERROR_NOT_A_LIBRARY, %BW_ERROR_DAMAGED, %BW_ERROR_BUSY,
 *   %BW_ERROR_READ_ONLY, %BW_ERROR_NO_SPACE or %BW_ERROR_STORE
 */
BwDb *
bw_db_open (const char  *path,
            BwDbMode     mode,
            GError     **error)
{
  g_autoptr (BwDb) self = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  self = db_new (path);
  if (mode == BW_DB_READ_WRITE ? !open_for_writing (self, error) : !open_for_reading (self, error))
    return NULL;

  sqlite3_progress_handler (self->handle, STEPS_BETWEEN_CHECKS, progress_cb, self);

  return g_steal_pointer (&self);
}

/**
 * bw_db_open_plain:
 * @path: of a file that is no library, or `:memory:`; it is made if there is none
 */
BwDb *
bw_db_open_plain (const char  *path,
                  GError     **error)
{
  g_autoptr (BwDb) self = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  self = db_new (path);
  if (!open_handle (self, path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, error) ||
      !bw_db_exec (self, WRITER_SETTINGS, error))
    return NULL;

  sqlite3_progress_handler (self->handle, STEPS_BETWEEN_CHECKS, progress_cb, self);

  return g_steal_pointer (&self);
}

void
bw_db_close (BwDb *self)
{
  g_clear_pointer (&self->statements, g_hash_table_unref);
  g_clear_pointer (&self->handle, sqlite3_close);
  g_clear_object (&self->cancellable);
  g_free (self->path);
  g_free (self);
}

const char *
bw_db_get_path (BwDb *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->path;
}

/* Returns: whether this is an empty library in memory, for one that is not there */
gboolean
bw_db_is_stand_in (BwDb *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->stand_in;
}

gboolean
bw_db_exec (BwDb        *self,
            const char  *sql,
            GError     **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_assert (self->owner == g_thread_self ());

  if (sqlite3_exec (self->handle, sql, NULL, NULL, NULL) == SQLITE_OK)
    return TRUE;

  bw_store_error_set (error, self->handle);
  return FALSE;
}

/**
 * bw_db_prepare:
 * @sql: the statement; it must have static storage, its address is the cache key
 *
 * Borrows a statement, compiling it the first time. One that is in use may not be
 * borrowed again before it is released.
 *
 * Returns: (nullable): the statement, or `NULL` with @error set
 */
BwStmt *
bw_db_prepare (BwDb        *self,
               const char  *sql,
               GError     **error)
{
  sqlite3_stmt *stmt;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (sql != NULL, NULL);
  g_assert (self->owner == g_thread_self ());

  if ((stmt = g_hash_table_lookup (self->statements, sql)))
    {
      g_assert (!sqlite3_stmt_busy (stmt));
      return stmt;
    }

  if (sqlite3_prepare_v3 (self->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &stmt, NULL) != SQLITE_OK)
    {
      bw_store_error_set (error, self->handle);
      return NULL;
    }

  g_hash_table_insert (self->statements, (gpointer) sql, stmt);

  return stmt;
}

static void
bind_arguments (BwStmt     *stmt,
                const char *types,
                va_list     arguments)
{
  for (int i = 1; *types != '\0'; i++, types++)
    switch (*types)
      {
      case 'i':
        bw_stmt_bind_int64 (stmt, i, va_arg (arguments, gint64));
        break;
      case 'r':
        bw_stmt_bind_id (stmt, i, va_arg (arguments, gint64));
        break;
      case 'n':
        bw_stmt_bind_count (stmt, i, va_arg (arguments, int));
        break;
      case 'd':
        bw_stmt_bind_date (stmt, i, bw_date_unpack (va_arg (arguments, int)));
        break;
      case 's':
        bw_stmt_bind_text (stmt, i, va_arg (arguments, const char *));
        break;
      case 'b':
        bw_stmt_bind_blob (stmt, i, va_arg (arguments, GBytes *));
        break;
      default:
        g_assert_not_reached ();
      }
}

/**
 * bw_db_run:
 * @sql: a statement that gives no rows, with static storage
 * @types: a letter for each parameter in order: `i` a #gint64, `r` a #gint64 that
 *   is an id, or 0 for NULL, `n` an int that is a count, negative for NULL, `d` an
 *   int as bw_date_pack() makes it, `s` a string or `NULL`, `b` a #GBytes
 * @...: the parameters
 *
 * Runs a statement to its end.
 */
gboolean
bw_db_run (BwDb *self,
           const char *sql,
           GError **error,
           const char *types,
           ...)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (self, sql, error);
  va_list arguments;

  if (stmt == NULL)
    return FALSE;

  va_start (arguments, types);
  bind_arguments (stmt, types, arguments);
  va_end (arguments);

  return bw_stmt_step (stmt, error) != BW_STEP_ERROR;
}

/**
 * bw_db_find_id:
 * @sql: a query of one number, with static storage
 * @id: (out): the number of the first row, or 0 when there is none
 * @types: as for bw_db_run()
 *
 * Returns: whether the query could be run
 */
gboolean
bw_db_find_id (BwDb *self,
               const char *sql,
               gint64 *id,
               GError **error,
               const char *types,
               ...)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (self, sql, error);
  BwStep step;
  va_list arguments;

  *id = 0;
  if (stmt == NULL)
    return FALSE;

  va_start (arguments, types);
  bind_arguments (stmt, types, arguments);
  va_end (arguments);

  if ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    *id = bw_stmt_get_int64 (stmt, 0);

  return step != BW_STEP_ERROR;
}

/**
 * bw_db_get_int64:
 * @sql: a query of one number, with static storage
 * @fallback: what is returned when there is no row, and on failure
 */
gint64
bw_db_get_int64 (BwDb        *self,
                 const char  *sql,
                 gint64       fallback,
                 GError     **error)
{
  g_autoptr (BwStmt) stmt = bw_db_prepare (self, sql, error);

  if (stmt == NULL || bw_stmt_step (stmt, error) != BW_STEP_ROW)
    return fallback;

  return bw_stmt_get_int64 (stmt, 0);
}

/* Undoes what was begun; where SQLite did that itself there is nothing to do. */
void
bw_db_rollback (BwDb *self)
{
  if (!sqlite3_get_autocommit (self->handle))
    bw_db_exec (self, "ROLLBACK", NULL);
}

/* Begins a transaction that writes, waiting for another program's to end. */
gboolean
bw_db_begin (BwDb    *self,
             GError **error)
{
  if (bw_db_exec (self, "BEGIN IMMEDIATE", error))
    return TRUE;

  bw_db_rollback (self); /* it may have begun before it was stopped */
  return FALSE;
}

gboolean
bw_db_commit (BwDb    *self,
              GError **error)
{
  return bw_db_exec (self, "COMMIT", error);
}

/* Lets @cancellable stop a running statement. */
void
bw_db_set_cancellable (BwDb         *self,
                       GCancellable *cancellable)
{
  g_return_if_fail (self != NULL);

  g_set_object (&self->cancellable, cancellable);
}

/**
 * bw_db_set_deadline:
 * @deadline: of g_get_monotonic_time(), after which a running statement is stopped,
 *   or 0 for none
 */
void
bw_db_set_deadline (BwDb   *self,
                    gint64  deadline)
{
  g_return_if_fail (self != NULL);

  self->deadline = deadline;
}

gint64
bw_db_get_last_id (BwDb *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return sqlite3_last_insert_rowid (self->handle);
}

/* How many rows the last statement changed. */
int
bw_db_get_n_changes (BwDb *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return sqlite3_changes (self->handle);
}

/* A number that differs when another connection has committed since. */
gint64
bw_db_get_data_version (BwDb *self)
{
  static const char DATA_VERSION[] = "PRAGMA data_version";

  return bw_db_get_int64 (self, DATA_VERSION, 0, NULL);
}
