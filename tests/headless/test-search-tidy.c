#include "bw-search.h"
#include "bw-test-library.h"

static const char COUNT_SEGMENTS[] =
  "SELECT (SELECT count (DISTINCT segid) FROM ft_title_idx) + (SELECT count (DISTINCT segid) FROM ft_paper_idx)";

static gint64
count_segments (BwSearchIndex *index)
{
  return bw_db_get_int64 (bw_search_index_get_db (index), COUNT_SEGMENTS, -1, NULL);
}

static void
import (BwTestLibrary *library,
        BwSearchIndex *index,
        guint          i)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *source = g_strdup_printf ("/%u.txt", i);
  g_autofree char *title = g_strdup_printf ("Wheel number %u", i);
  g_autoptr (BwReading) reading = bw_test_reading_listing (title, NULL);
  g_autoptr (BwImportReport) report = bw_test_library_write (library, source, reading);

  g_assert_nonnull (report);
  g_assert_true (bw_search_index_update (index, library->db, &error));
  g_assert_no_error (error);
}

static void
assert_found (BwTestLibrary *library,
              BwSearchIndex *index,
              int            n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BwFindings) findings = bw_search_run (library->db, index, "wheel num", 50, 0, &error);

  g_assert_no_error (error);
  g_assert_cmpint (findings->total, ==, n);
}

static void
tidy (BwSearchIndex *index)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (bw_search_index_tidy (index, 0, &error));
  g_assert_no_error (error);
}

/* An index that merges nothing by itself. */
static BwSearchIndex *
open_index (BwTestLibrary *library)
{
  g_autoptr (GError) error = NULL;
  BwSearchIndex *index = bw_search_index_open (library->path, &error);

  g_assert_no_error (error);
  g_assert_true (bw_db_exec (bw_search_index_get_db (index),
                             "INSERT INTO ft_title (ft_title, rank) VALUES ('automerge', 0);"
                             "INSERT INTO ft_paper (ft_paper, rank) VALUES ('automerge', 0);"
                             "INSERT INTO ft_title (ft_title, rank) VALUES ('crisismerge', 64);"
                             "INSERT INTO ft_paper (ft_paper, rank) VALUES ('crisismerge', 64);"
                             "INSERT INTO ft_paper (ft_paper, rank) VALUES ('usermerge', 16)",
                             &error));

  return index;
}

/* What a dump leaves becomes one, and then there is nothing to do; a few small segments are left alone. */
static void
test_one (void)
{
  g_autoptr (BwTestLibrary) library = bw_test_library_new ();
  g_autoptr (BwSearchIndex) index = open_index (library);
  gint64 written;

  for (guint i = 0; i < 7; i++)
    import (library, index, i);
  written = bw_db_get_n_written (bw_search_index_get_db (index));
  tidy (index);
  g_assert_cmpint (bw_db_get_n_written (bw_search_index_get_db (index)), ==, written);
  g_assert_cmpint (count_segments (index), ==, 14);

  for (guint i = 7; i < 17; i++)
    import (library, index, i);
  g_assert_cmpint (count_segments (index), >, 17);
  tidy (index);
  g_assert_cmpint (count_segments (index), <=, 1 + 16);
  assert_found (library, index, 17);

  written = bw_db_get_n_written (bw_search_index_get_db (index));
  tidy (index);
  g_assert_cmpint (bw_db_get_n_written (bw_search_index_get_db (index)), ==, written);
}

static void
import_many (BwTestLibrary *library,
             BwSearchIndex *index,
             const char    *source)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BwReading) reading = bw_test_reading_listing ("Wheels", NULL);
  g_autoptr (BwImportReport) report = NULL;

  for (guint i = 0; i < 3000; i++)
    {
      g_autofree char *title = g_strdup_printf ("Wheel number %u of %s %08x", i, source, g_str_hash (source) * (i + 1));

      g_ptr_array_add (((BwRecord *) reading->records->pdata[0])->papers, bw_paper_record_new (title));
    }
  report = bw_test_library_write (library, source, reading);
  g_assert_nonnull (report);
  g_assert_true (bw_search_index_update (index, library->db, &error));
  g_assert_no_error (error);
}

/* Few large segments become one, beside which something small may be. */
static void
test_large (void)
{
  g_autoptr (BwTestLibrary) library = bw_test_library_new ();
  g_autoptr (BwSearchIndex) index = open_index (library);
  gint64 written;

  import_many (library, index, "/a.txt");
  import_many (library, index, "/b.txt");
  g_assert_cmpint (count_segments (index), >=, 4);
  tidy (index);
  g_assert_cmpint (count_segments (index), ==, 2);

  import (library, index, 1);
  written = bw_db_get_n_written (bw_search_index_get_db (index));
  tidy (index);
  g_assert_cmpint (bw_db_get_n_written (bw_search_index_get_db (index)), ==, written);
  g_assert_cmpint (count_segments (index), ==, 4);
}

/* Whoever has something to write goes before, and is not waited for. */
static void
test_busy (void)
{
  g_autoptr (BwTestLibrary) library = bw_test_library_new ();
  g_autoptr (BwSearchIndex) index = open_index (library);
  g_autoptr (BwSearchIndex) other = bw_search_index_open (library->path, NULL);
  gint64 n;

  for (guint i = 0; i < 17; i++)
    import (library, index, i);
  n = count_segments (index);

  g_assert_true (bw_db_begin (bw_search_index_get_db (other), NULL));
  tidy (index);
  g_assert_cmpint (count_segments (index), ==, n);
  bw_db_rollback (bw_search_index_get_db (other));

  tidy (index);
  g_assert_cmpint (count_segments (index), <, n);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/search-tidy/one", test_one);
  g_test_add_func ("/search-tidy/large", test_large);
  g_test_add_func ("/search-tidy/busy", test_busy);

  return g_test_run ();
}
