#include "bw-bench-rows.h"

#include <sqlite3.h>

#include "bw-db.h"

#define ROWS_A_TRANSACTION 50000 /* about as many as a block of a dump gives */

/* What triggers and the schema fill by themselves is not written twice. */
static const char LIST_TABLES[] =
  "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
  " AND name NOT IN ('meta', 'tally') ORDER BY rowid";

static void
must (sqlite3 *db,
      int      result)
{
  if (result != SQLITE_OK && result != SQLITE_DONE && result != SQLITE_ROW)
    g_error ("SQLite: %s", sqlite3_errmsg (db));
}

static sqlite3 *
open_library (const char *path)
{
  sqlite3 *db;

  must (NULL, sqlite3_open (path, &db));
  must (db, sqlite3_exec (db, "PRAGMA synchronous = NORMAL; PRAGMA cache_size = -32768;"
                              "PRAGMA temp_store = MEMORY",
                          NULL, NULL, NULL));

  return db;
}

static sqlite3_stmt *
prepare_insert (sqlite3    *db,
                const char *table,
                int         n_columns)
{
  g_autoptr (GString) sql = g_string_new (NULL);
  sqlite3_stmt *stmt;

  g_string_printf (sql, "INSERT INTO \"%s\" VALUES (?1", table);
  for (int i = 2; i <= n_columns; i++)
    g_string_append_printf (sql, ", ?%d", i);
  g_string_append_c (sql, ')');
  must (db, sqlite3_prepare_v2 (db, sql->str, -1, &stmt, NULL));

  return stmt;
}

static guint64
copy_table (sqlite3    *from,
            sqlite3    *to,
            const char *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM \"%s\"", table);
  sqlite3_stmt *select;
  sqlite3_stmt *insert;
  guint64 n = 0;
  int n_columns;

  must (from, sqlite3_prepare_v2 (from, sql, -1, &select, NULL));
  n_columns = sqlite3_column_count (select);
  insert = prepare_insert (to, table, n_columns);
  must (to, sqlite3_exec (to, "BEGIN", NULL, NULL, NULL));
  while (sqlite3_step (select) == SQLITE_ROW)
    {
      for (int i = 0; i < n_columns; i++)
        sqlite3_bind_value (insert, i + 1, sqlite3_column_value (select, i));
      must (to, sqlite3_step (insert));
      sqlite3_reset (insert);
      if (++n % ROWS_A_TRANSACTION == 0)
        must (to, sqlite3_exec (to, "COMMIT; BEGIN", NULL, NULL, NULL));
    }
  must (to, sqlite3_exec (to, "COMMIT", NULL, NULL, NULL));
  sqlite3_finalize (select);
  sqlite3_finalize (insert);

  return n;
}

/**
 * bw_bench_rows_copy:
 * @from: a library
 * @to: where there is none yet
 *
 * Writes the rows of a library into the tables of another, with their indexes and triggers,
 * and with nothing read, compared or derived: what to import them costs at the least.
 *
 * Returns: how many rows
 */
guint64
bw_bench_rows_copy (const char *from,
                    const char *to)
{
  g_autoptr (GError) error = NULL;
  BwDb *made = bw_db_open (to, BW_DB_READ_WRITE, &error);
  sqlite3_stmt *tables;
  sqlite3 *source;
  sqlite3 *target;
  guint64 n = 0;

  if (made == NULL)
    g_error ("%s", error->message);
  bw_db_close (made);
  source = open_library (from);
  target = open_library (to);
  must (source, sqlite3_prepare_v2 (source, LIST_TABLES, -1, &tables, NULL));
  while (sqlite3_step (tables) == SQLITE_ROW)
    n += copy_table (source, target, (const char *) sqlite3_column_text (tables, 0));
  sqlite3_finalize (tables);
  sqlite3_close (source);
  sqlite3_close (target);

  return n;
}
