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

/* Texts are borrowed: who binds releases the statement before it returns. */
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
        bw_stmt_bind_borrowed_text (stmt, i, va_arg (arguments, const char *));
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
 * bw_db_get_strings:
 * @sql: a query of one text, with static storage
 * @types: as for bw_db_run()
 *
 * Returns: (transfer full) (nullable): the text of each row in order, or `NULL` with
 *   @error set
 */
GStrv
bw_db_get_strings (BwDb *self,
                   const char *sql,
                   GError **error,
                   const char *types,
                   ...)
{
  g_autoptr (GStrvBuilder) strings = g_strv_builder_new ();
  g_autoptr (BwStmt) stmt = bw_db_prepare (self, sql, error);
  BwStep step;
  va_list arguments;

  if (stmt == NULL)
    return NULL;

  va_start (arguments, types);
  bind_arguments (stmt, types, arguments);
  va_end (arguments);

  while ((step = bw_stmt_step (stmt, error)) == BW_STEP_ROW)
    g_strv_builder_add (strings, bw_stmt_get_text (stmt, 0));

  return step == BW_STEP_DONE ? g_strv_builder_end (strings) : NULL;
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
