#include "bw-db-private.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "bw-error.h"
#include "bw-schema.h"
#include "bw-store-error.h"

#define STEPS_BETWEEN_CHECKS 1000

static const char SETTINGS[] =
  "PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -8192;"
  "PRAGMA mmap_size = 0";

static const char WRITER_SETTINGS[] =
  "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = OFF;"
  "PRAGMA wal_autocheckpoint = 4000; PRAGMA journal_size_limit = 67108864";

/* A library is written all over at once: what is by person and by title is in no order. */
static const char LIBRARY_WRITER_SETTINGS[] =
  "PRAGMA cache_size = -28672";

static int
progress_cb (gpointer data)
{
  BwDb *self = data;

  return g_cancellable_is_cancelled (self->cancellable) ||
         (self->deadline != 0 && g_get_monotonic_time () > self->deadline);
}

/* A connection with statements of its own left does not close. */
static void
close_handle (BwDb *self)
{
  g_hash_table_remove_all (self->statements);
  g_clear_pointer (&self->handle, sqlite3_close);
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

  sqlite3_busy_timeout (self->handle, BW_DB_BUSY_TIMEOUT);
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
         bw_db_exec (self, LIBRARY_WRITER_SETTINGS, error) &&
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

  close_handle (self);

  return open_handle (self, uri, SQLITE_OPEN_READONLY, error) && bw_schema_check (self, error);
}

/* What is read where there is no library: one that is empty, in memory. */
static gboolean
open_stand_in (BwDb    *self,
               GError **error)
{
  close_handle (self);
  self->stand_in = TRUE;

  return open_handle (self, ":memory:", SQLITE_OPEN_READWRITE, error) &&
         bw_schema_migrate (self, error);
}

/* Opens the file that there is, as it is. */
static gboolean
open_as_it_is (BwDb    *self,
               GError **error)
{
  g_autoptr (GError) reason = NULL;

  if (open_handle (self, self->path, SQLITE_OPEN_READONLY, &reason) &&
      bw_schema_check (self, &reason))
    return TRUE;
  if (g_error_matches (reason, BW_ERROR, BW_ERROR_STORE) ||
      g_error_matches (reason, BW_ERROR, BW_ERROR_READ_ONLY))
    return open_immutable (self, error);

  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}

/* A library of an older program is not one that this one can read. */
static gboolean
bring_up_to_date (BwDb    *self,
                  GError **error)
{
  g_autoptr (BwDb) writer = bw_db_open (self->path, BW_DB_READ_WRITE, error);

  if (writer == NULL)
    g_prefix_error (error, "The library is of an older Bookwheel and cannot be brought up to date: ");

  return writer != NULL;
}

/* A library whose making was cut off is empty still. */
static gboolean
open_for_reading (BwDb    *self,
                  GError **error)
{
  if (!g_file_test (self->path, G_FILE_TEST_EXISTS))
    return open_stand_in (self, error);
  if (!open_as_it_is (self, error))
    return FALSE;
  if (bw_schema_get_version (self, NULL) == 0)
    return open_stand_in (self, error);

  return !bw_schema_is_old (self) || bring_up_to_date (self, error);
}

/*
 * SQLite counts the memory that it takes under one lock for the whole process, where the
 * threads of an import wait for each other. Nobody asks for the count. Where somebody
 * else has begun to use SQLite it stays as it is.
 */
static void
stop_counting_memory (void)
{
  static gsize done = 0;

  if (!g_once_init_enter (&done))
    return;

  sqlite3_config (SQLITE_CONFIG_MEMSTATUS, 0);
  g_once_init_leave (&done, 1);
}

static BwDb *
db_new (const char *path)
{
  BwDb *self = g_new0 (BwDb, 1);

  stop_counting_memory ();
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
