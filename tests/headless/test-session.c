#include <glib/gstdio.h>

#include "bw-session.h"
#include "bw-test-library.h"

static const char ENDLESS[] =
  "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count (*) FROM n";

static void
assert_stopped (BwDb *db)
{
  g_autoptr (GError) error = NULL;

  bw_db_get_int64 (db, ENDLESS, 0, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Who reads is stopped wherever they are, in an index that was opened before or since. */
static void
test_cancel (void)
{
  g_autoptr (BwTestLibrary) library = bw_test_library_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (BwSession) session = bw_session_new (library->path, BW_DB_READ_ONLY, &error);

  g_assert_no_error (error);
  g_cancellable_cancel (cancellable);
  bw_session_set_cancellable (session, cancellable);
  assert_stopped (bw_session_get_db (session));
  assert_stopped (bw_search_index_get_db (bw_session_get_index (session, &error)));

  bw_session_set_cancellable (session, NULL);
  g_assert_true (bw_db_may_go_on (bw_search_index_get_db (bw_session_get_index (session, &error)), &error));
  bw_session_set_cancellable (session, cancellable);
  assert_stopped (bw_search_index_get_db (bw_session_get_index (session, &error)));
  bw_session_set_cancellable (session, NULL);
  g_assert_no_error (error);
}

/* What a change has to leave in the index is written to the end. */
static void
test_writer (void)
{
  g_autoptr (BwTestLibrary) library = bw_test_library_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (BwSession) session = bw_session_new (library->path, BW_DB_READ_WRITE, &error);

  g_assert_no_error (error);
  g_cancellable_cancel (cancellable);
  bw_session_set_cancellable (session, cancellable);
  assert_stopped (bw_session_get_db (session));
  g_assert_true (bw_db_may_go_on (bw_search_index_get_db (bw_session_get_index (session, &error)), &error));
  bw_session_set_cancellable (session, NULL);
  g_assert_no_error (error);
}

/* Where no index can be written there is one in memory, which knows what the library has. */
static void
test_private (void)
{
  g_autoptr (BwTestLibrary) library = bw_test_library_new ();
  g_autofree char *path = bw_search_index_path (library->path);
  g_autoptr (GError) error = NULL;
  g_autoptr (BwSession) session = NULL;
  g_autoptr (BwReading) reading = bw_test_reading_listing ("Of the wheels", NULL);
  g_autoptr (BwImportReport) report = bw_test_library_write (library, "/a.txt", reading);
  BwSearchIndex *index;

  g_assert_nonnull (report);
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  session = bw_session_new (library->path, BW_DB_READ_ONLY, &error);
  g_assert_no_error (error);
  index = bw_session_get_searchable (session, &error);
  g_assert_no_error (error);
  g_assert_true (bw_search_index_is_private (index));
  g_assert_true (bw_search_index_is_current (index, bw_session_get_db (session)));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/session/cancel", test_cancel);
  g_test_add_func ("/session/writer", test_writer);
  g_test_add_func ("/session/private", test_private);

  return g_test_run ();
}
