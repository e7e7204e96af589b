#include <glib/gstdio.h>

#include "bw-db.h"
#include "bw-error.h"
#include "bw-import-job.h"
#include "bw-library-export.h"
#include "bw-page-source.h"
#include "bw-row-list.h"
#include "bw-test-data.h"

/* The library as the window uses it: asked on the main thread, answered there. */
#define DEADLINE (30 * (gint64) G_USEC_PER_SEC)
#define N_ROWS 1000 /* rows, which do not come at once */

typedef struct
{
  char      *folder;
  char      *path;
  BwLibrary *library;
  guint      n_changed;
} Fixture;

static void
changed_cb (BwLibrary *library,
            BwChanges *changes,
            Fixture   *fixture)
{
  g_assert_true (g_main_context_is_owner (g_main_context_default ()));
  fixture->n_changed++;
}

static void
open_library (Fixture *fixture)
{
  fixture->library = bw_library_new (fixture->path, BW_LIBRARY_READ_WRITE);
  g_signal_connect (fixture->library, "changed", G_CALLBACK (changed_cb), fixture);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = g_dir_make_tmp ("bookwheel-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "library.db", NULL);
  open_library (fixture);
}

/* The thread of a job lets go of the library a little after the job has told its end. */
static void
drop_library (Fixture *fixture)
{
  gint64 deadline = g_get_monotonic_time () + DEADLINE;

  g_object_add_weak_pointer (G_OBJECT (fixture->library), (gpointer *) &fixture->library);
  g_object_unref (fixture->library);
  while (fixture->library != NULL && g_get_monotonic_time () < deadline)
    g_thread_yield ();
  g_assert_null (fixture->library);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  g_signal_handlers_disconnect_by_data (fixture->library, fixture);
  bw_library_close (fixture->library);
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
  drop_library (fixture);

  dir = g_dir_open (fixture->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char *file = g_build_filename (fixture->folder, name, NULL);

      g_unlink (file);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
ready_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **place)
{
  while (*place == NULL)
    g_main_context_iteration (NULL, TRUE);

  return g_steal_pointer (place);
}

static GPtrArray *
import_bytes (Fixture      *fixture,
              const char   *text,
              const char   *name,
              GCancellable *cancellable)
{
  g_autoptr (BwImportJob) job = bw_import_job_new (fixture->library);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *place = NULL;
  GPtrArray *reports;

  bw_import_job_set_day (job, (BwDate){ 2026, 11, 22 });
  bw_import_job_add_bytes (job, bytes, name);
  bw_import_job_run_async (job, cancellable, ready_cb, &place);
  result = wait_for (&place);
  reports = bw_import_job_run_finish (job, result, &error);
  g_assert_no_error (error);

  return reports;
}

#define LISTING                                                                                 \
  "AIMay 28, 2024\nOn the Turning of WheelsAgostino Ramelli, Ada Lovelace et al. · padua\n"    \
  "A wheel of books lets a reader keep many of them open at once, and this abstract says so.\n" \
  "LGJun 1, 2023\nOn Reading Many Books at OnceAda Lovelace, Charles Babbage\n"                 \
  "Reading many books at once is found to be slower than reading one, and more pleasant.\n"

static void
import_listing (Fixture *fixture)
{
  g_autoptr (GPtrArray) reports = import_bytes (fixture, LISTING, "listing.txt", NULL);
  const BwImportReport *report = g_ptr_array_index (reports, 0);

  g_assert_cmpuint (reports->len, ==, 1);
  g_assert_no_error (report->error);
  g_assert_cmpstr (report->kind, ==, "listing");
  g_assert_cmpint (report->new_papers, ==, 2);
  g_assert_cmpint (report->new_people, ==, 3);
}

static void
settle (void)
{
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
}

static void
test_import_then_search (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (BwFindings) findings = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *place = NULL;

  import_listing (fixture);
  settle ();
  g_assert_cmpuint (fixture->n_changed, >, 0);

  bw_library_search_async (fixture->library, "whe", 10, 0, NULL, ready_cb, &place);
  result = wait_for (&place);
  findings = bw_library_search_finish (fixture->library, result, &error);
  g_assert_no_error (error);
  g_assert_cmpint (findings->total, ==, 1);
}

static void
test_load_and_bookmark (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr (GAsyncResult) marked = NULL;
  g_autoptr (GAsyncResult) loaded = NULL;
  g_autoptr (BwItem) item = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *place = NULL;

  import_listing (fixture);
  bw_library_set_bookmarked_async (fixture->library, "person:\"Ada Lovelace\"", TRUE, NULL, ready_cb,
                                   &place);
  marked = wait_for (&place);
  g_assert_true (bw_library_set_bookmarked_finish (fixture->library, marked, &error));
  g_assert_no_error (error);

  bw_library_load_async (fixture->library, "person:\"Ada Lovelace\"", NULL, ready_cb, &place);
  loaded = wait_for (&place);
  item = bw_library_load_finish (fixture->library, loaded, &error);
  g_assert_no_error (error);
  g_assert_true (item->person->bookmarked);
  g_assert_cmpuint (item->person->papers->len, ==, 2);
}

static void
test_load_missing (Fixture       *fixture,
                   gconstpointer  data)
{
  static const struct
  {
    const char *ref;
    BwError code;
  } CASES[] = {
    { "paper/404", BW_ERROR_NOT_FOUND },
    { "arxiv:2401.05566", BW_ERROR_NOT_FOUND },
    { "person:Nobody", BW_ERROR_NOT_FOUND },
    { "nonsense", BW_ERROR_INVALID },
    { "frob:x", BW_ERROR_INVALID },
    { "", BW_ERROR_INVALID },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GError) error = NULL;
      GAsyncResult *place = NULL;

      bw_library_load_async (fixture->library, CASES[i].ref, NULL, ready_cb, &place);
      result = wait_for (&place);
      g_assert_null (bw_library_load_finish (fixture->library, result, &error));
      g_assert_error (error, BW_ERROR, (int) CASES[i].code);
    }
}

static void
test_cancelled (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *place = NULL;

  g_cancellable_cancel (cancellable);
  bw_library_search_async (fixture->library, "wheel", 10, 0, cancellable, ready_cb, &place);
  result = wait_for (&place);
  g_assert_null (bw_library_search_finish (fixture->library, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Dropped with work on its way, it ends in order. */
static void
test_closed_early (Fixture       *fixture,
                   gconstpointer  data)
{
  GAsyncResult *places[30] = { NULL };

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    bw_library_load_stats_async (fixture->library, NULL, ready_cb, &places[i]);
  bw_library_close (fixture->library);
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (GAsyncResult) result = wait_for (&places[i]);
      g_autofree BwStats *stats = bw_library_load_stats_finish (fixture->library, result, NULL);

      g_assert_nonnull (stats);
    }

  bw_library_load_stats_async (fixture->library, NULL, ready_cb, &places[0]);
  {
    g_autoptr (GAsyncResult) result = wait_for (&places[0]);
    g_autoptr (GError) error = NULL;

    g_assert_null (bw_library_load_stats_finish (fixture->library, result, &error));
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CLOSED);
  }
}

static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GPtrArray) reports = import_bytes (fixture, "Just a line.", "x.txt", NULL);
  const BwImportReport *report = g_ptr_array_index (reports, 0);

  g_assert_error (report->error, BW_ERROR, BW_ERROR_UNRECOGNISED);
  g_assert_null (report->kind);
}

static void
test_cancelled_import (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (BwImportJob) job = bw_import_job_new (fixture->library);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) reports = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *place = NULL;

  g_cancellable_cancel (cancellable);
  bw_import_job_add_path (job, fixture->folder);
  bw_import_job_run_async (job, cancellable, ready_cb, &place);
  result = wait_for (&place);
  reports = bw_import_job_run_finish (job, result, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Another program's commit is noticed, and what it brought is found. */
static void
test_watch (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (BwLibrary) other = NULL;
  BwLibrary *mine = fixture->library;
  g_autoptr (GAsyncResult) opened = NULL;
  GAsyncResult *place = NULL;

  bw_library_open_async (mine, NULL, ready_cb, &place);
  opened = wait_for (&place);
  g_assert_true (bw_library_open_finish (mine, opened, NULL));
  bw_library_watch (mine);

  other = bw_library_new (fixture->path, BW_LIBRARY_READ_WRITE);
  fixture->library = other;
  import_listing (fixture);
  fixture->library = mine;
  bw_library_close (other);

  while (fixture->n_changed == 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_row_list (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (BwRowList) list = bw_row_list_new (fixture->library, BW_LIST_PAPERS);
  g_autoptr (BwRow) row = NULL;
  guint place;

  while (g_list_model_get_n_items (G_LIST_MODEL (list)) == 0)
    {
      import_listing (fixture);
      break;
    }
  while (g_list_model_get_n_items (G_LIST_MODEL (list)) < 2)
    g_main_context_iteration (NULL, TRUE);

  row = g_list_model_get_item (G_LIST_MODEL (list), 0);
  while (!bw_row_is_loaded (row))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (bw_row_get_data (row)->title, ==, "On the Turning of Wheels");

  place = bw_row_list_find (list, (BwRef){ BW_KIND_PAPER, 2 });
  g_assert_cmpuint (place, ==, 1);
  g_assert_cmpuint (bw_row_list_find (list, (BwRef){ BW_KIND_PAPER, 9 }), ==, G_MAXUINT);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), 2));
}

static void
add_papers (const char *path,
            gint64      n)
{
  static const char ADD[] =
    "WITH RECURSIVE number (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM number WHERE i < ?1)"
    " INSERT INTO paper (title, title_key, title_known, published)"
    " SELECT 'Paper ' || i, 'paper ' || i, 1, 20000000 + i FROM number";
  g_autoptr (GError) error = NULL;
  g_autoptr (BwDb) db = bw_db_open (path, BW_DB_READ_WRITE, &error);

  g_assert_no_error (error);
  g_assert_true (bw_db_run (db, ADD, &error, "i", n));
  g_assert_no_error (error);
}

static BwRow *
dup_row (BwRowList *list,
         BwRef      ref)
{
  BwRow *row;

  while (bw_row_list_find (list, ref) == G_MAXUINT)
    g_main_context_iteration (NULL, TRUE);
  row = g_list_model_get_item (G_LIST_MODEL (list), bw_row_list_find (list, ref));
  while (!bw_row_is_loaded (row))
    g_main_context_iteration (NULL, TRUE);

  return row;
}

/* What stays in the list stays the same row, and shows what has changed. */
static void
test_changed_row (Fixture       *fixture,
                  gconstpointer  data)
{
  static const char OTHER[] = "@misc{a, title={Another}, author={Ada Lovelace}, year={1900}}";
  static const BwRef PAPER = { BW_KIND_PAPER, 1 };
  g_autoptr (BwRowList) list = bw_row_list_new (fixture->library, BW_LIST_PAPERS);
  g_autoptr (GPtrArray) reports = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (BwDb) db = NULL;
  g_autoptr (BwRow) row = NULL;
  g_autoptr (BwRow) again = NULL;

  import_listing (fixture);
  row = dup_row (list, PAPER);
  g_assert_cmpstr (bw_row_get_data (row)->title, ==, "On the Turning of Wheels");
  db = bw_db_open (fixture->path, BW_DB_READ_WRITE, &error);
  g_assert_no_error (error);
  g_assert_true (bw_db_exec (db, "UPDATE paper SET title = 'A New Title' WHERE id = 1", &error));
  reports = import_bytes (fixture, OTHER, "other.bib", NULL);
  while (g_strcmp0 (bw_row_get_data (row)->title, "A New Title") != 0)
    g_main_context_iteration (NULL, TRUE);
  again = dup_row (list, PAPER);
  g_assert_true (again == row);
}

typedef struct
{
  guint n_rows;
  guint total;
} ListState;

static void
items_changed_cb (BwRowList *list,
                  guint      position,
                  guint      n_removed,
                  guint      n_added,
                  GArray    *states)
{
  ListState state = { g_list_model_get_n_items (G_LIST_MODEL (list)), 0 };

  g_object_get (list, "total", &state.total, NULL);
  g_array_append_val (states, state);
}

/* The first rows of a long list are there before the others, and how many there are. */
static void
test_long_row_list (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (GArray) states = g_array_new (FALSE, FALSE, sizeof (ListState));
  g_autoptr (BwRowList) list = NULL;

  add_papers (fixture->path, N_ROWS);
  list = bw_row_list_new (fixture->library, BW_LIST_PAPERS);
  g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), states);
  while (g_list_model_get_n_items (G_LIST_MODEL (list)) < N_ROWS)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpuint (states->len, ==, 2);
  g_assert_cmpuint (g_array_index (states, ListState, 0).n_rows, >, 0);
  g_assert_cmpuint (g_array_index (states, ListState, 0).n_rows, <, N_ROWS);
  g_assert_cmpuint (g_array_index (states, ListState, 0).total, ==, N_ROWS);
  g_assert_cmpuint (g_array_index (states, ListState, 1).total, ==, N_ROWS);
  g_assert_cmpuint (bw_row_list_find (list, (BwRef){ BW_KIND_PAPER, N_ROWS }), ==, 0);
  g_assert_cmpuint (bw_row_list_find (list, (BwRef){ BW_KIND_PAPER, 1 }), ==, N_ROWS - 1);
}

static void
test_page (Fixture       *fixture,
           gconstpointer  data)
{
  static const char *const ADDRESSES[] = { "bookwheel:home", "bookwheel:paper/1",
                                           "bookwheel:person/1", "bookwheel:document/1",
                                           "bookwheel:organisation/1", "bookwheel:source/1",
                                           "bookwheel:path/1/1", "bookwheel:person/1/timeline",
                                           "bookwheel:person/1/timeline/papers/2" };

  import_listing (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (ADDRESSES); i++)
    {
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (BwPage) page = NULL;
      g_autoptr (GError) error = NULL;
      GAsyncResult *place = NULL;

      bw_page_source_load_async (fixture->library, ADDRESSES[i], NULL, ready_cb, &place);
      result = wait_for (&place);
      page = bw_page_source_load_finish (fixture->library, result, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (g_bytes_get_size (page->html), >, 0);
    }
}

static BwPage *
load_page (Fixture     *fixture,
           const char  *address,
           GError     **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *place = NULL;

  bw_page_source_load_async (fixture->library, address, NULL, ready_cb, &place);
  result = wait_for (&place);

  return bw_page_source_load_finish (fixture->library, result, error);
}

/* A timeline is about its person; a path is about no one thing. */
static void
test_page_of_people (Fixture       *fixture,
                     gconstpointer  data)
{
  static const char *const GONE[] = { "bookwheel:path/1/99", "bookwheel:path/99/1",
                                      "bookwheel:person/99/timeline" };
  g_autoptr (BwPage) path = NULL;
  g_autoptr (BwPage) timeline = NULL;
  g_autoptr (GError) invalid = NULL;

  import_listing (fixture);
  path = load_page (fixture, "bookwheel:path/1/1", NULL);
  timeline = load_page (fixture, "bookwheel:person/1/timeline/papers", NULL);
  g_assert_cmpint (path->ref.kind, ==, BW_KIND_NONE);
  g_assert_nonnull (strstr (path->text, "Both are"));
  g_assert_cmpint (timeline->ref.kind, ==, BW_KIND_PERSON);
  g_assert_cmpint (timeline->ref.id, ==, 1);
  g_assert_true (g_str_has_prefix (timeline->title, "Timeline of "));
  g_assert_nonnull (strstr (timeline->text, "Paper"));

  for (gsize i = 0; i < G_N_ELEMENTS (GONE); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (load_page (fixture, GONE[i], &error));
      g_assert_error (error, BW_ERROR, BW_ERROR_NOT_FOUND);
    }
  g_assert_null (load_page (fixture, "bookwheel:connect/1", &invalid));
  g_assert_error (invalid, BW_ERROR, BW_ERROR_INVALID);
}

static char *export(Fixture *fixture,
                    BwExportFormat format,
                    const char *query)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *place = NULL;

  bw_library_export_async (fixture->library, format, query, stream, NULL, ready_cb, &place);
  result = wait_for (&place);
  g_assert_true (bw_library_export_finish (fixture->library, result, &error));
  g_assert_no_error (error);
  g_output_stream_write_all (stream, "", 1, NULL, NULL, NULL);
  g_output_stream_close (stream, NULL, NULL);

  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}

static void
test_export (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *lines = NULL;
  g_autofree char *found = NULL;
  g_auto (GStrv) all = NULL;

  import_listing (fixture);
  lines = export(fixture, BW_EXPORT_JSON_LINES, NULL);
  all = g_strsplit (g_strchomp (lines), "\n", -1);
  g_assert_cmpuint (g_strv_length (all), ==, 2 + 3 + 1 + 1 + 1);
  g_assert_true (g_str_has_prefix (all[0], "{\"type\":\"paper\",\"id\":\"paper/1\""));

  found = export(fixture, BW_EXPORT_JSON, "babbage");
  g_assert_true (g_str_has_prefix (found, "{\"bookwheel\":1,\"papers\":[{\"id\":\"paper/2\""));
  g_assert_nonnull (strstr (found, "\"marks\":[]}"));
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/library/import-then-search", test_import_then_search);
  ADD ("/library/load-and-bookmark", test_load_and_bookmark);
  ADD ("/library/load-missing", test_load_missing);
  ADD ("/library/cancelled", test_cancelled);
  ADD ("/library/closed-early", test_closed_early);
  ADD ("/library/refused", test_refused);
  ADD ("/library/cancelled-import", test_cancelled_import);
  ADD ("/library/watch", test_watch);
  ADD ("/library/row-list", test_row_list);
  ADD ("/library/changed-row", test_changed_row);
  ADD ("/library/long-row-list", test_long_row_list);
  ADD ("/library/page", test_page);
  ADD ("/library/page-of-people", test_page_of_people);
  ADD ("/library/export", test_export);

  return g_test_run ();
}
