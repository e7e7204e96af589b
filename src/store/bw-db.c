#include "bw-db-private.h"

#include <stdarg.h>

#include "bw-store-error.h"

sqlite3 *
bw_db_get_handle (BwDb *self)
{
  return self->handle;
}

void
bw_db_close (BwDb *self)
{
  g_clear_pointer (&self->kept, g_hash_table_unref);
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

/* Begins a transaction that writes if that can be done at once. */
gboolean
bw_db_try_begin (BwDb *self)
{
  gboolean begun;

  sqlite3_busy_timeout (self->handle, 0);
  begun = bw_db_begin (self, NULL);
  sqlite3_busy_timeout (self->handle, BW_DB_BUSY_TIMEOUT);

  return begun;
}

gboolean
bw_db_commit (BwDb    *self,
              GError **error)
{
  return bw_db_exec (self, "COMMIT", error);
}

/**
 * bw_db_begin_read:
 *
 * What is asked until bw_db_end_read() is answered as of one moment, and the file is locked
 * once for all of it. Within another transaction that is so anyway.
 *
 * Returns: whether there is something to end
 */
gboolean
bw_db_begin_read (BwDb *self)
{
  return sqlite3_get_autocommit (self->handle) && bw_db_exec (self, "BEGIN", NULL);
}

void
bw_db_end_read (BwDb     *self,
                gboolean  begun)
{
  if (begun && !bw_db_exec (self, "COMMIT", NULL))
    bw_db_rollback (self);
}

/**
 * bw_db_begin_trusted:
 *
 * Begins a transaction in which SQLite does not look for each row that another refers to:
 * for those who have just found or made them. It is ended with bw_db_end_trusted().
 */
gboolean
bw_db_begin_trusted (BwDb    *self,
                     GError **error)
{
  if (bw_db_exec (self, "PRAGMA foreign_keys = OFF", error) && bw_db_begin (self, error))
    return TRUE;

  bw_db_end_trusted (self, FALSE, NULL);
  return FALSE;
}

/* Commits what was begun, or undoes it; it is undone too where it cannot be committed. */
gboolean
bw_db_end_trusted (BwDb      *self,
                   gboolean   commit,
                   GError   **error)
{
  gboolean done = commit && bw_db_commit (self, error);

  bw_db_rollback (self);
  bw_db_exec (self, "PRAGMA foreign_keys = ON", NULL);

  return done;
}

/**
 * bw_db_set_triggers:
 *
 * Without them whoever writes does what they would do. All statements are compiled anew.
 */
void
bw_db_set_triggers (BwDb     *self,
                    gboolean  enabled)
{
  g_return_if_fail (self != NULL);

  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, (int) enabled, NULL);
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

/**
 * bw_db_may_go_on:
 *
 * Many short statements are no long one, which would be stopped: whoever runs them asks.
 *
 * Returns: whether nobody has cancelled, and there is time left; if not, @error is
 *   %G_IO_ERROR_CANCELLED as it is of a statement that is stopped
 */
gboolean
bw_db_may_go_on (BwDb    *self,
                 GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;
  if (self->deadline == 0 || g_get_monotonic_time () <= self->deadline)
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "There is no time left");
  return FALSE;
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

/* How many rows the connection has changed, those of transactions that were undone included. */
gint64
bw_db_get_n_written (BwDb *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return sqlite3_total_changes64 (self->handle);
}

/* A number that differs when another connection has committed since. */
gint64
bw_db_get_data_version (BwDb *self)
{
  static const char DATA_VERSION[] = "PRAGMA data_version";

  return bw_db_get_int64 (self, DATA_VERSION, 0, NULL);
}
