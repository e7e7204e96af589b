#include <glib/gstdio.h>
#include <sys/stat.h>

#include "bw-backup.h"
#include "bw-check.h"
#include "bw-db-kept.h"
#include "bw-error.h"
#include "bw-schema.h"
#include "bw-test-library.h"

static const char SET_VERSION[] = "PRAGMA user_version = 999";
static const char INSERT[] = "INSERT INTO organisation (name, name_key) VALUES (?1, ?2)";

static void
assert_cannot_open (const char *path,
                    BwError     code)
{
  const BwDbMode modes[] = { BW_DB_READ_WRITE, BW_DB_READ_ONLY };

  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (bw_db_open (path, modes[i], &error));
      g_assert_error (error, BW_ERROR, (int) code);
    }
}

static void
test_schema (void)
{
  g_autoptr (BwTestLibrary) library = bw_test_library_new ();

  g_assert_cmpint (bw_schema_get_version (library->db, NULL), ==, 20);
}

static void
test_too_new (void)
{
  g_autoptr (BwTestLibrary) library = bw_test_library_new ();
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize size_before;
  gsize size_after;

  g_assert_true (bw_db_exec (library->db, SET_VERSION, NULL));
  g_clear_pointer (&library->db, bw_db_close);

  g_file_get_contents (library->path, &before, &size_before, NULL);
  assert_cannot_open (library->path, BW_ERROR_TOO_NEW);
  g_file_get_contents (library->path, &after, &size_after, NULL);
  g_assert_cmpmem (before, size_before, after, size_after);
}

static void
test_not_a_library (void)
{
  g_autoptr (BwTestLibrary) library = bw_test_library_new ();
  g_autofree char *text = g_build_filename (library->folder, "text.db", NULL);
  g_autofree char *other = g_build_filename (library->folder, "other.db", NULL);
  g_autoptr (BwDb) plain = NULL;

  g_file_set_contents (text, "This is no database, and it is long enough to be looked at.", -1, NULL);
  assert_cannot_open (text, BW_ERROR_NOT_A_LIBRARY);

  plain = bw_db_open_plain (other, NULL);
  g_assert_true (bw_db_exec (plain, "CREATE TABLE theirs (x)", NULL));
  assert_cannot_open (other, BW_ERROR_NOT_A_LIBRARY);
}

/* Damage in the middle of the file: it opens, and what is damaged is found. */
static void
test_damaged (void)
{
  g_autoptr (BwTestLibrary) library = bw_test_library_new ();
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autofree char *data = NULL;
  gsize size;

  for (int i = 0; i < 2000; i++)
    {
      g_autofree char *name = g_strdup_printf ("organisation %d", i);

      g_assert_true (bw_db_run (library->db, INSERT, NULL, "ss", name, name));
    }
  g_clear_pointer (&library->db, bw_db_close);

  g_file_get_contents (library->path, &data, &size, NULL);
  for (gsize i = size - 40000; i < size - 20000; i++)
    data[i] = (char) (i * 7);
  g_file_set_contents (library->path, data, (gssize) size, NULL);

  library->db = bw_db_open (library->path, BW_DB_READ_ONLY, &error);
  g_assert_no_error (error);
  if (bw_check_library (library->db, findings, &error))
    g_assert_cmpuint (findings->len, >, 0);
  else
    g_assert_error (error, BW_ERROR, BW_ERROR_DAMAGED);
}

static void
test_disk_full (void)
{
  g_autoptr (BwTestLibrary) library = bw_test_library_new ();
  g_autofree char *name = g_strnfill (1 << 20, 'x');
  g_autoptr (GError) error = NULL;

  g_assert_true (bw_db_exec (library->db, "PRAGMA max_page_count = 150", NULL));
  g_assert_false (bw_db_run (library->db, INSERT, &error, "ss", name, name));
  g_assert_error (error, BW_ERROR, BW_ERROR_NO_SPACE);

  /* The connection still works. */
  g_clear_error (&error);
  g_assert_true (bw_db_run (library->db, INSERT, &error, "ss", "small", "small"));
  g_assert_no_error (error);
}

static void
test_busy (void)
{
  g_autoptr (BwTestLibrary) library = bw_test_library_new ();
  g_autoptr (BwDb) other = bw_db_open (library->path, BW_DB_READ_WRITE, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (bw_db_exec (other, "PRAGMA busy_timeout = 0", NULL));
  g_assert_true (bw_db_begin (library->db, NULL));
  g_assert_false (bw_db_begin (other, &error));
  g_assert_error (error, BW_ERROR, BW_ERROR_BUSY);
  bw_db_rollback (library->db);
}

/* A library that is not there reads as empty, and is not made by reading it. */
static void
test_missing_reads_empty (void)
{
  g_autofree char *folder = g_dir_make_tmp ("bookwheel-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "sub", "none.db", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (BwDb) db = bw_db_open (path, BW_DB_READ_ONLY, &error);

  g_assert_no_error (error);
  g_assert_cmpint (bw_db_get_int64 (db, "SELECT count (*) FROM paper", -1, &error), ==, 0);
  g_assert_no_error (error);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* So does the file of one whose making was cut off before the first commit. */
static void
test_unmade_reads_empty (void)
{
  g_autoptr (BwTestLibrary) library = bw_test_library_new ();
  g_autofree char *path = g_build_filename (library->folder, "unmade.db", NULL);
  g_autoptr (BwDb) unmade = bw_db_open_plain (path, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (BwDb) db = NULL;

  g_assert_nonnull (unmade);
  g_clear_pointer (&unmade, bw_db_close);
  db = bw_db_open (path, BW_DB_READ_ONLY, &error);

  g_assert_no_error (error);
  g_assert_true (bw_db_is_stand_in (db));
  g_assert_cmpint (bw_schema_get_version (db, NULL), ==, 20);
  g_assert_cmpint (bw_db_get_int64 (db, "SELECT count (*) FROM paper", -1, NULL), ==, 0);
}

/* Or while its first page was written: only a writer can undo that, with the journal. */
static void
test_cut_off_reads_empty (void)
{
  static const guint8 JOURNAL[512] = { 0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7, [22] = 2, [26] = 16 };
  g_autoptr (BwTestLibrary) library = bw_test_library_new ();
  g_autofree char *path = g_build_filename (library->folder, "cut.db", NULL);
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autoptr (BwDb) cut = bw_db_open_plain (path, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (BwDb) db = NULL;

  g_clear_pointer (&cut, bw_db_close);
  g_file_set_contents (journal, (const char *) JOURNAL, sizeof JOURNAL, NULL);
  db = bw_db_open (path, BW_DB_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_true (bw_db_is_stand_in (db));
  g_assert_cmpint (bw_db_get_int64 (db, "SELECT n FROM tally WHERE name = 'paper'", -1, NULL), ==, 0);

  cut = bw_db_open (path, BW_DB_READ_WRITE, &error);
  g_assert_no_error (error);
  g_assert_false (bw_db_is_stand_in (cut));
  g_assert_cmpint (bw_db_get_int64 (cut, "SELECT n FROM tally WHERE name = 'paper'", -1, NULL), ==, 0);
}

static void
test_cancel (void)
{
  static const char ENDLESS[] =
    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count (*) FROM n";
  g_autoptr (BwTestLibrary) library = bw_test_library_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  bw_db_set_cancellable (library->db, cancellable);
  bw_db_get_int64 (library->db, ENDLESS, 0, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  g_clear_error (&error);
  bw_db_set_cancellable (library->db, NULL);
  bw_db_set_deadline (library->db, g_get_monotonic_time ());
  bw_db_get_int64 (library->db, ENDLESS, 0, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_backup_and_restore (void)
{
  g_autoptr (BwTestLibrary) library = bw_test_library_new ();
  g_autofree char *backup = g_build_filename (library->folder, "backup.db", NULL);
  g_autofree char *kept = g_build_filename (library->folder, "library-before-restore.db", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (bw_db_run (library->db, INSERT, NULL, "ss", "first", "first"));
  g_assert_true (bw_backup_write (library->db, backup, &error));
  g_assert_no_error (error);

  g_assert_true (bw_db_run (library->db, INSERT, NULL, "ss", "second", "second"));
  g_assert_true (bw_backup_restore (library->db, backup, &error));
  g_assert_no_error (error);
  g_assert_cmpint (bw_test_library_count (library, "organisation"), ==, 1);
  g_assert_true (g_file_test (kept, G_FILE_TEST_EXISTS));
}

/* What is no backup, or a damaged one, leaves the library as it was. */
static void
test_restore_refuses (void)
{
  g_autoptr (BwTestLibrary) library = bw_test_library_new ();
  g_autofree char *text = g_build_filename (library->folder, "text", NULL);
  g_autofree char *cut = g_build_filename (library->folder, "cut.db", NULL);
  g_autofree char *data = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;

  g_assert_true (bw_db_run (library->db, INSERT, NULL, "ss", "mine", "mine"));
  g_assert_false (bw_backup_restore (library->db, text, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);

  g_clear_error (&error);
  g_file_set_contents (text, "Dear diary, this is a text of more than a hundred bytes, so that "
                             "SQLite looks at its beginning and finds no header.",
                       -1, NULL);
  g_assert_false (bw_backup_restore (library->db, text, &error));
  g_assert_error (error, BW_ERROR, BW_ERROR_NOT_A_LIBRARY);

  g_clear_error (&error);
  g_assert_true (bw_backup_write (library->db, cut, NULL));
  g_file_get_contents (cut, &data, &size, NULL);
  g_file_set_contents (cut, data, (gssize) (size / 2), NULL);
  g_assert_false (bw_backup_restore (library->db, cut, &error));
  g_assert_nonnull (error);
  g_assert_cmpint (bw_test_library_count (library, "organisation"), ==, 1);
}

/* What is kept stays until anybody changes something. */
static void
test_kept (void)
{
  g_autoptr (BwTestLibrary) library = bw_test_library_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (BwDb) reader = bw_db_open (library->path, BW_DB_READ_ONLY, &error);

  g_assert_no_error (error);
  g_assert_null (bw_db_get_kept (reader, "name"));
  g_assert_true (bw_db_keep (reader, "name", g_strdup ("read"), g_free));
  g_assert_cmpstr (bw_db_get_kept (reader, "name"), ==, "read");
  g_assert_null (bw_db_get_kept (reader, "other"));
  g_assert_true (bw_db_run (library->db, INSERT, &error, "ss", "NTU", "ntu"));
  g_assert_null (bw_db_get_kept (reader, "name"));

  g_assert_true (bw_db_keep (library->db, "name", g_strdup ("before"), g_free));
  g_assert_true (bw_db_begin (library->db, &error));
  g_assert_true (bw_db_run (library->db, INSERT, &error, "ss", "MIT", "mit"));
  g_assert_null (bw_db_get_kept (library->db, "name"));
  g_assert_false (bw_db_keep (library->db, "name", library, g_free));
  bw_db_rollback (library->db);
  g_assert_null (bw_db_get_kept (library->db, "name"));
  g_assert_no_error (error);
}

/* What is read in one transaction is of one moment, whatever another writes meanwhile. */
static void
test_one_moment (void)
{
  static const char COUNT[] = "SELECT count (*) FROM organisation";
  g_autoptr (BwTestLibrary) library = bw_test_library_new ();
  g_autoptr (BwDb) reader = bw_db_open (library->path, BW_DB_READ_ONLY, NULL);
  gboolean begun = bw_db_begin_read (reader);

  g_assert_true (begun);
  g_assert_false (bw_db_begin_read (reader));
  g_assert_cmpint (bw_db_get_int64 (reader, COUNT, -1, NULL), ==, 0);
  g_assert_true (bw_db_run (library->db, INSERT, NULL, "ss", "A Lab", "a lab"));
  g_assert_cmpint (bw_db_get_int64 (reader, COUNT, -1, NULL), ==, 0);
  bw_db_end_read (reader, begun);
  g_assert_cmpint (bw_db_get_int64 (reader, COUNT, -1, NULL), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/db/schema", test_schema);
  g_test_add_func ("/db/too-new", test_too_new);
  g_test_add_func ("/db/not-a-library", test_not_a_library);
  g_test_add_func ("/db/damaged", test_damaged);
  g_test_add_func ("/db/disk-full", test_disk_full);
  g_test_add_func ("/db/busy", test_busy);
  g_test_add_func ("/db/missing-reads-empty", test_missing_reads_empty);
  g_test_add_func ("/db/unmade-reads-empty", test_unmade_reads_empty);
  g_test_add_func ("/db/cut-off-reads-empty", test_cut_off_reads_empty);
  g_test_add_func ("/db/cancel", test_cancel);
  g_test_add_func ("/db/one-moment", test_one_moment);
  g_test_add_func ("/db/backup-and-restore", test_backup_and_restore);
  g_test_add_func ("/db/restore-refuses", test_restore_refuses);
  g_test_add_func ("/db/kept", test_kept);

  return g_test_run ();
}
