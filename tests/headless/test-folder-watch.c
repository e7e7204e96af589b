#include <glib/gstdio.h>

#include "bw-folder-scan.h"
#include "bw-folder-watch.h"
#include "bw-import-job.h"
#include "bw-limits.h"

#define DEADLINE ((gint64) 60) /* seconds, after which what is waited for does not come */

/* A folder of notes that was imported, and is watched as the window watches it. */
typedef struct
{
  char          *folder;
  char          *notes;
  BwLibrary     *library;
  BwFolderWatch *watch;
  GAsyncResult  *result;
} Fixture;

static char *
path_of (Fixture    *fixture,
         const char *name)
{
  return g_build_filename (fixture->notes, name, NULL);
}

static void
write_note (Fixture    *fixture,
            const char *name,
            const char *text)
{
  g_autofree char *path = path_of (fixture, name);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static void
ready_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  Fixture *fixture = user_data;

  fixture->result = g_object_ref (result);
}

static GAsyncResult *
wait_for_result (Fixture *fixture)
{
  while (fixture->result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return g_steal_pointer (&fixture->result);
}

static void
import (Fixture    *fixture,
        const char *path)
{
  g_autoptr (BwImportJob) job = bw_import_job_new (fixture->library);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) reports = NULL;
  g_autoptr (GError) error = NULL;

  bw_import_job_add_path (job, path);
  bw_import_job_run_async (job, NULL, ready_cb, fixture);
  result = wait_for_result (fixture);
  reports = bw_import_job_run_finish (job, result, &error);
  g_assert_no_error (error);
}

/* Returns: (transfer full): the titles of all documents in the order of their ids, and
 * each after its id */
static char *
list_titles (Fixture *fixture)
{
  GString *text = g_string_new (NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GArray) refs = NULL;

  bw_library_list_async (fixture->library, BW_LIST_DOCUMENTS, G_MAXUINT, NULL, ready_cb, fixture);
  result = wait_for_result (fixture);
  refs = bw_library_list_finish (fixture->library, result, NULL, NULL);
  g_assert_nonnull (refs);

  for (gint64 id = 1; id < 20; id++)
    for (guint i = 0; i < refs->len; i++)
      if (g_array_index (refs, BwRef, i).id == id)
        {
          g_autofree char *ref = bw_ref_to_string (g_array_index (refs, BwRef, i));
          g_autoptr (GAsyncResult) loaded = NULL;
          g_autoptr (BwItem) item = NULL;

          bw_library_load_async (fixture->library, ref, NULL, ready_cb, fixture);
          loaded = wait_for_result (fixture);
          item = bw_library_load_finish (fixture->library, loaded, NULL);
          if (item != NULL)
            g_string_append_printf (text, "%" G_GINT64_FORMAT " %s, ", id, item->document->title);
        }

  return g_string_free (text, FALSE);
}

static gboolean
wake_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

/* What the folder holds is in the library some time after it changed, and not before. */
static void
wait_for_titles (Fixture    *fixture,
                 const char *expected)
{
  gint64 deadline = g_get_monotonic_time () + (DEADLINE * G_USEC_PER_SEC);
  guint waker = g_timeout_add (20, wake_cb, NULL);
  g_autofree char *titles = list_titles (fixture);

  while (g_strcmp0 (titles, expected) != 0 && g_get_monotonic_time () < deadline)
    {
      g_main_context_iteration (NULL, TRUE);
      g_free (titles);
      titles = list_titles (fixture);
    }
  g_source_remove (waker);
  g_assert_cmpstr (titles, ==, expected);
}

static void
wait_until_idle (Fixture *fixture)
{
  gboolean busy;

  g_object_get (fixture->watch, "busy", &busy, NULL);
  while (busy)
    {
      g_main_context_iteration (NULL, TRUE);
      g_object_get (fixture->watch, "busy", &busy, NULL);
    }
}

static void
busy_cb (BwFolderWatch *watch,
         GParamSpec    *pspec,
         guint         *n)
{
  (*n)++;
}

/* Waits until the watch has looked at the folder once. */
static void
watch_first (Fixture *fixture)
{
  guint n = 0;
  gulong handler;

  fixture->watch = bw_folder_watch_new (fixture->library);
  handler = g_signal_connect (fixture->watch, "notify::busy", G_CALLBACK (busy_cb), &n);
  bw_folder_watch_start (fixture->watch);
  while (n < 2)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (fixture->watch, handler);
  wait_until_idle (fixture);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *path = NULL;

  fixture->folder = g_dir_make_tmp ("bookwheel-XXXXXX", NULL);
  fixture->notes = g_build_filename (fixture->folder, "notes", NULL);
  path = g_build_filename (fixture->folder, "library.db", NULL);
  g_assert_cmpint (g_mkdir (fixture->notes, 0700), ==, 0);
  write_note (fixture, "wheels.md", "# On wheels\n\nWhat Ramelli drew, in #padua, beside [[levers]].\n");
  write_note (fixture, "levers.md", "# On levers\n\nGive me a place to stand, and a [[wheels]].\n");

  fixture->library = bw_library_new (path, BW_LIBRARY_READ_WRITE);
  import (fixture, fixture->notes);
  watch_first (fixture);
}

static void
remove_all (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)))
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        remove_all (child);
      g_unlink (child);
    }
  g_rmdir (path);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  bw_folder_watch_stop (fixture->watch);
  for (gboolean busy = TRUE; busy;)
    {
      g_main_context_iteration (NULL, FALSE);
      g_object_get (fixture->watch, "busy", &busy, NULL);
    }
  bw_library_close (fixture->library);
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
  g_assert_finalize_object (fixture->watch);
  g_assert_finalize_object (fixture->library);
  remove_all (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->notes);
}

#define BOTH "1 On levers, 2 On wheels, "

static void
test_folders (Fixture       *fixture,
              gconstpointer  data)
{
  const char *const *folders = bw_folder_watch_get_folders (fixture->watch);

  g_assert_cmpstr (folders[0], ==, fixture->notes);
  g_assert_null (folders[1]);
  wait_for_titles (fixture, BOTH);
}

static void
test_new (Fixture       *fixture,
          gconstpointer  data)
{
  write_note (fixture, "screws.md", "# On screws\n\nWater goes up, as with [[levers]].\n");
  write_note (fixture, "notes.txt~", "# On backups\n\nThis is no note.\n");
  write_note (fixture, ".hidden.md", "# On hiding\n\nThis is none either.\n");
  wait_for_titles (fixture, BOTH "3 On screws, ");
}

static void
test_changed (Fixture       *fixture,
              gconstpointer  data)
{
  write_note (fixture, "levers.md", "# On long levers\n\nGive me a place to stand, and [[wheels]].\n");
  wait_for_titles (fixture, "1 On long levers, 2 On wheels, ");
}

static void
test_new_folder (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *folder = path_of (fixture, "machines");

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  write_note (fixture, "machines/screws.md", "# On screws\n\nWater goes up, as with [[levers]].\n");
  wait_for_titles (fixture, BOTH "3 On screws, ");

  /* The folder is watched from then on. */
  write_note (fixture, "machines/screws.md", "# On long screws\n\nWater goes up further, as with [[levers]].\n");
  wait_for_titles (fixture, BOTH "3 On long screws, ");
}

static void
test_gone (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *path = path_of (fixture, "levers.md");

  g_unlink (path);
  wait_for_titles (fixture, "2 On wheels, ");
}

static guint
count_papers (Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GArray) refs = NULL;

  bw_library_list_async (fixture->library, BW_LIST_PAPERS, G_MAXUINT, NULL, ready_cb, fixture);
  result = wait_for_result (fixture);
  refs = bw_library_list_finish (fixture->library, result, NULL, NULL);
  g_assert_nonnull (refs);

  return refs->len;
}

/* A paper that no other document names goes with the note that named it. */
static void
test_paper_gone (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *path = path_of (fixture, "folios.md");

  write_note (fixture, "folios.md", "# On folios\n\nSee [Turning](https://doi.org/10.5555/turning).\n");
  wait_for_titles (fixture, BOTH "3 On folios, ");
  g_assert_cmpuint (count_papers (fixture), ==, 1);

  g_unlink (path);
  wait_for_titles (fixture, BOTH);
  g_assert_cmpuint (count_papers (fixture), ==, 0);
}

/* The note is the same under its new name, and goes on to be read. */
static void
test_renamed (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *from = path_of (fixture, "levers.md");
  g_autofree char *to = path_of (fixture, "archimedes.md");

  g_assert_cmpint (g_rename (from, to), ==, 0);
  write_note (fixture, "screws.md", "# On screws\n\nWater goes up, as with [[levers]].\n");
  wait_for_titles (fixture, BOTH "3 On screws, ");
  write_note (fixture, "archimedes.md", "# On long levers\n\nGive me a place to stand, and [[wheels]].\n");
  wait_for_titles (fixture, "1 On long levers, 2 On wheels, 3 On screws, ");
}

static void
test_renamed_folder (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autofree char *from = path_of (fixture, "machines");
  g_autofree char *to = path_of (fixture, "engines");

  g_assert_cmpint (g_mkdir (from, 0700), ==, 0);
  write_note (fixture, "machines/screws.md", "# On screws\n\nWater goes up, as with [[levers]].\n");
  wait_for_titles (fixture, BOTH "3 On screws, ");
  wait_until_idle (fixture);

  g_assert_cmpint (g_rename (from, to), ==, 0);
  write_note (fixture, "pulleys.md", "# On pulleys\n\nRopes go down, as with [[levers]].\n");
  wait_for_titles (fixture, BOTH "3 On screws, 4 On pulleys, ");
}

static void
test_marked (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *path = path_of (fixture, "levers.md");
  g_autoptr (GAsyncResult) result = NULL;

  bw_library_set_bookmarked_async (fixture->library, "document/1", TRUE, NULL, ready_cb, fixture);
  result = wait_for_result (fixture);
  g_assert_true (bw_library_set_bookmarked_finish (fixture->library, result, NULL));

  g_unlink (path);
  write_note (fixture, "screws.md", "# On screws\n\nWater goes up, as with [[levers]].\n");
  wait_for_titles (fixture, BOTH "3 On screws, ");
}

/* A whole folder that is away may come back, as one on another disk does. */
static void
test_away (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *away = g_build_filename (fixture->folder, "away", NULL);

  g_assert_cmpint (g_rename (fixture->notes, away), ==, 0);
  bw_folder_watch_stop (fixture->watch);
  g_clear_object (&fixture->watch);
  watch_first (fixture);
  wait_for_titles (fixture, BOTH);
}

/* What happened while nobody watched is found at the start. */
static void
test_missed (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *path = path_of (fixture, "wheels.md");

  bw_folder_watch_stop (fixture->watch);
  g_clear_object (&fixture->watch);
  g_unlink (path);
  write_note (fixture, "screws.md", "# On screws\n\nWater goes up, as with [[levers]].\n");
  watch_first (fixture);
  wait_for_titles (fixture, "1 On levers, 3 On screws, ");
}

static void
wait_for_folder (Fixture    *fixture,
                 const char *folder)
{
  while (g_strcmp0 (bw_folder_watch_get_folders (fixture->watch)[0], folder) != 0)
    g_main_context_iteration (NULL, TRUE);
}

/* Another folder tells when a change has had its time. */
static void
test_stopped (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *other = g_build_filename (fixture->folder, "other", NULL);

  g_assert_cmpint (g_mkdir (other, 0700), ==, 0);
  bw_folder_watch_set (fixture->watch, fixture->notes, FALSE);
  wait_for_folder (fixture, NULL);
  bw_folder_watch_set (fixture->watch, other, TRUE);
  wait_for_folder (fixture, other);
  wait_until_idle (fixture);

  write_note (fixture, "screws.md", "# On screws\n\nWater goes up, as with [[levers]].\n");
  write_note (fixture, "../other/pulleys.md", "# On pulleys\n\nRopes go down, as with [[levers]].\n");
  wait_for_titles (fixture, BOTH "3 On pulleys, ");

  /* What was missed meanwhile is read when it is watched again. */
  bw_folder_watch_set (fixture->watch, fixture->notes, TRUE);
  wait_for_folder (fixture, fixture->notes);
  wait_for_titles (fixture, BOTH "3 On pulleys, 4 On screws, ");
}

/* A tree of more folders than are watched is looked through as far as that goes. */
static void
test_limit (void)
{
  g_autofree char *root = g_dir_make_tmp ("bookwheel-XXXXXX", NULL);
  g_autoptr (BwFolderScan) scan = bw_folder_scan_new ();

  for (int i = 0; i < BW_MAX_WATCHED_FOLDERS + 10; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s/%d", root, i);

      g_assert_cmpint (g_mkdir (name, 0700), ==, 0);
    }
  bw_folder_scan_add (scan, root, NULL);
  g_assert_cmpuint (scan->folders->len, ==, BW_MAX_WATCHED_FOLDERS);
  remove_all (root);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/folder-watch/folders", test_folders);
  ADD ("/folder-watch/new", test_new);
  ADD ("/folder-watch/changed", test_changed);
  ADD ("/folder-watch/new-folder", test_new_folder);
  ADD ("/folder-watch/gone", test_gone);
  ADD ("/folder-watch/paper-gone", test_paper_gone);
  ADD ("/folder-watch/renamed", test_renamed);
  ADD ("/folder-watch/renamed-folder", test_renamed_folder);
  ADD ("/folder-watch/marked", test_marked);
  ADD ("/folder-watch/away", test_away);
  ADD ("/folder-watch/missed", test_missed);
  ADD ("/folder-watch/stopped", test_stopped);
  g_test_add_func ("/folder-watch/limit", test_limit);

  return g_test_run ();
}
