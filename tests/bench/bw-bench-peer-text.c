#include "bw-bench-peer-text.h"

#include <glib/gstdio.h>
#include <stdio.h>

/* The text of all papers for those who search it otherwise: as tables, and as lines. */

static const char MAKE[] =
  "PRAGMA synchronous = OFF;"
  "CREATE TABLE paper (id INTEGER PRIMARY KEY, title TEXT, authors TEXT, abstract TEXT);"
  "INSERT INTO paper SELECT id, replace (title, char (10), ' '),"
  "    (SELECT group_concat (name, ', ') FROM person"
  "      WHERE id IN (SELECT person_id FROM library.authorship WHERE paper_id = paper.id)),"
  "    replace (coalesce (abstract, summary, ''), char (10), ' ')"
  "  FROM library.paper ORDER BY id;"
  "CREATE VIRTUAL TABLE found USING fts5 (title, authors, abstract, content = 'paper', content_rowid = 'id');"
  "INSERT INTO found (found, rank) VALUES ('hashsize', 67108864);"
  "INSERT INTO found (found) VALUES ('rebuild');"
  "INSERT INTO found (found) VALUES ('optimize')";

static const char GET_LINES[] =
  "SELECT title || char (9) || coalesce (authors, '') || char (9) || abstract FROM paper ORDER BY id";

static char *
make_path (const char *library_path,
           const char *what)
{
  g_autofree char *stem = g_str_has_suffix (library_path, ".db") ? g_strndup (library_path, strlen (library_path) - 3)
                                                                 : g_strdup (library_path);

  return g_strconcat (stem, what, NULL);
}

static sqlite3 *
open_or_die (const char *path,
             int         flags)
{
  sqlite3 *db;

  if (sqlite3_open_v2 (path, &db, flags, NULL) != SQLITE_OK)
    g_error ("%s: %s", path, sqlite3_errmsg (db));

  return db;
}

static void
fill (const char *path,
      const char *library_path)
{
  g_autofree char *begun = g_strconcat (path, ".begun", NULL);
  char *attach = sqlite3_mprintf ("ATTACH %Q AS library", library_path);
  sqlite3 *db;

  g_unlink (begun);
  db = open_or_die (begun, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  if (sqlite3_exec (db, attach, NULL, NULL, NULL) != SQLITE_OK || sqlite3_exec (db, MAKE, NULL, NULL, NULL) != SQLITE_OK)
    g_error ("%s: %s", begun, sqlite3_errmsg (db));
  sqlite3_close (db);
  sqlite3_free (attach);
  if (g_rename (begun, path) != 0)
    g_error ("Cannot rename %s", begun);
}

/* Returns: (transfer full): a table “paper”, and a table “found” of FTS5 as one makes it who has not measured */
sqlite3 *
bw_bench_peer_text_open (const char *library_path)
{
  g_autofree char *path = make_path (library_path, "-peers.db");

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    fill (path, library_path);

  return open_or_die (path, SQLITE_OPEN_READONLY);
}

/* Returns: (transfer full): a file with a line for each paper, with tabs between its parts */
char *
bw_bench_peer_text_lines (const char *library_path,
                          sqlite3    *db)
{
  char *path = make_path (library_path, "-peers.txt");
  sqlite3_stmt *stmt;
  FILE *file;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return path;

  file = g_fopen (path, "w");
  if (file == NULL || sqlite3_prepare_v2 (db, GET_LINES, -1, &stmt, NULL) != SQLITE_OK)
    g_error ("%s: %s", path, sqlite3_errmsg (db));
  while (sqlite3_step (stmt) == SQLITE_ROW)
    if (fputs ((const char *) sqlite3_column_text (stmt, 0), file) < 0 || fputc ('\n', file) < 0)
      g_error ("Cannot write %s", path);
  sqlite3_finalize (stmt);
  if (fclose (file) != 0)
    g_error ("Cannot write %s", path);

  return path;
}
