#include "bw-stmt.h"

#include <sqlite3.h>

#include "bw-store-error.h"

static void
check_bound (BwStmt *stmt,
             int     index,
             int     code)
{
  if (code == SQLITE_NOMEM)
    g_error ("Out of memory");
  if (code != SQLITE_OK)
    g_error ("Cannot bind parameter %d of “%s”", index, sqlite3_sql (stmt));
}

void
bw_stmt_bind_int64 (BwStmt *stmt,
                    int     index,
                    gint64  value)
{
  check_bound (stmt, index, sqlite3_bind_int64 (stmt, index, value));
}

/**
 * bw_stmt_bind_text:
 * @value: (nullable): copied; `NULL` is SQL's
 */
void
bw_stmt_bind_text (BwStmt     *stmt,
                   int         index,
                   const char *value)
{
  check_bound (stmt, index, sqlite3_bind_text (stmt, index, value, -1, SQLITE_TRANSIENT));
}

/**
 * bw_stmt_bind_borrowed_text:
 * @value: (nullable): not copied: it must stay until the statement is released
 */
void
bw_stmt_bind_borrowed_text (BwStmt     *stmt,
                            int         index,
                            const char *value)
{
  check_bound (stmt, index, sqlite3_bind_text (stmt, index, value, -1, SQLITE_STATIC));
}

void
bw_stmt_bind_blob (BwStmt *stmt,
                   int     index,
                   GBytes *value)
{
  gsize size;
  const void *data = g_bytes_get_data (value, &size);

  check_bound (stmt, index,
               sqlite3_bind_blob64 (stmt, index, size > 0 ? data : "", size, SQLITE_TRANSIENT));
}

/* An id of 0 is SQL's NULL. */
void
bw_stmt_bind_id (BwStmt *stmt,
                 int     index,
                 gint64  id)
{
  if (id != 0)
    bw_stmt_bind_int64 (stmt, index, id);
  else
    check_bound (stmt, index, sqlite3_bind_null (stmt, index));
}

/* A negative count, one that is not known, is SQL's NULL. */
void
bw_stmt_bind_count (BwStmt *stmt,
                    int     index,
                    int     count)
{
  if (count >= 0)
    bw_stmt_bind_int64 (stmt, index, count);
  else
    check_bound (stmt, index, sqlite3_bind_null (stmt, index));
}

void
bw_stmt_bind_date (BwStmt *stmt,
                   int     index,
                   BwDate  date)
{
  bw_stmt_bind_int64 (stmt, index, bw_date_is_known (date) ? bw_date_pack (date) : 0);
}

BwStep
bw_stmt_step (BwStmt  *stmt,
              GError **error)
{
  switch (sqlite3_step (stmt))
    {
    case SQLITE_ROW:
      return BW_STEP_ROW;

    case SQLITE_DONE:
      return BW_STEP_DONE;

    default:
      bw_store_error_set (error, sqlite3_db_handle (stmt));
      return BW_STEP_ERROR;
    }
}

void
bw_stmt_release (BwStmt *stmt)
{
  sqlite3_reset (stmt);
  sqlite3_clear_bindings (stmt);
}

gint64
bw_stmt_get_int64 (BwStmt *stmt,
                   int     column)
{
  return sqlite3_column_int64 (stmt, column);
}

double
bw_stmt_get_double (BwStmt *stmt,
                    int     column)
{
  return sqlite3_column_double (stmt, column);
}

int
bw_stmt_get_int (BwStmt *stmt,
                 int     column)
{
  return sqlite3_column_int (stmt, column);
}

/* The count, or -1 for NULL. */
int
bw_stmt_get_count (BwStmt *stmt,
                   int     column)
{
  return sqlite3_column_type (stmt, column) == SQLITE_NULL ? -1 : sqlite3_column_int (stmt, column);
}

/**
 * bw_stmt_get_text:
 *
 * Returns: (transfer none) (nullable): the text, until the next step
 */
const char *
bw_stmt_get_text (BwStmt *stmt,
                  int     column)
{
  return (const char *) sqlite3_column_text (stmt, column);
}

char *
bw_stmt_dup_text (BwStmt *stmt,
                  int     column)
{
  return g_strdup (bw_stmt_get_text (stmt, column));
}

GBytes *
bw_stmt_get_blob (BwStmt *stmt,
                  int     column)
{
  const void *data = sqlite3_column_blob (stmt, column);

  return g_bytes_new (data, (gsize) sqlite3_column_bytes (stmt, column));
}

/**
 * bw_stmt_peek_blob:
 * @size: (out)
 *
 * Returns: (transfer none) (nullable): the bytes, until the next step
 */
const guint8 *
bw_stmt_peek_blob (BwStmt *stmt,
                   int     column,
                   gsize  *size)
{
  const void *data = sqlite3_column_blob (stmt, column);

  *size = (gsize) sqlite3_column_bytes (stmt, column);

  return data;
}

BwDate
bw_stmt_get_date (BwStmt *stmt,
                  int     column)
{
  return bw_date_unpack (bw_stmt_get_int (stmt, column));
}
