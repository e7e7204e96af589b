#include <errno.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "bw-error.h"
#include "bw-file-loader.h"
#include "bw-file-walk.h"
#include "bw-import-report.h"
#include "bw-limits.h"
#include "bw-reader.h"

/* Each limit of bw-limits.h, one beyond it; names and titles are tested with the readers. */

typedef struct
{
  char *folder;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("bookwheel-limits-XXXXXX", &error);
  g_assert_no_error (error);
}

/* Removes a folder and the one chain of folders and files inside it. */
static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)))
    {
      g_autofree char *inside = g_build_filename (path, name, NULL);

      remove_tree (inside);
    }
  (void) g_remove (path);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  remove_tree (fixture->folder);
  g_free (fixture->folder);
}

static void
test_folders (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GString) path = g_string_new (fixture->folder);
  g_autoptr (GPtrArray) files = NULL;
  g_autoptr (GPtrArray) refused = g_ptr_array_new_with_free_func (
    (GDestroyNotify) bw_import_report_free);
  const BwImportReport *report;

  for (guint i = 0; i < BW_MAX_FOLDER_DEPTH + 2; i++)
    {
      g_autofree char *file = g_strdup_printf ("%s/file-%u.txt", path->str, i);

      g_assert_true (g_file_set_contents (file, "x", 1, NULL));
      g_string_append (path, "/d");
      g_assert_cmpint (g_mkdir (path->str, 0700), ==, 0);
    }
  files = bw_file_walk (fixture->folder, refused, NULL);

  g_assert_cmpuint (files->len, ==, BW_MAX_FOLDER_DEPTH + 1);
  g_assert_cmpuint (refused->len, ==, 1);
  report = g_ptr_array_index (refused, 0);
  g_assert_error (report->error, BW_ERROR, BW_ERROR_LIMIT);
}

/* The file is one long hole; nothing of it is read. */
static void
test_large_file (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "large.txt", NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "x", 1, NULL));
  g_assert_cmpint (truncate (path, (off_t) BW_MAX_FILE_SIZE + 1), ==, 0);
  bytes = bw_file_loader_load (path, NULL, &error);

  g_assert_null (bytes);
  g_assert_error (error, BW_ERROR, BW_ERROR_LIMIT);
}

/* What comes from a pipe has no size to ask for. */
static void
test_large_stream (Fixture       *fixture,
                   gconstpointer  data)
{
  const gsize size = 1024UL * 1024;
  g_autoptr (GBytes) part = g_bytes_new_take (g_strnfill (size, 'a'), size);
  g_autoptr (GInputStream) stream = g_memory_input_stream_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i <= BW_MAX_FILE_SIZE / size; i++)
    g_memory_input_stream_add_bytes (G_MEMORY_INPUT_STREAM (stream), part);
  bytes = bw_file_loader_read (stream, NULL, &error);

  g_assert_null (bytes);
  g_assert_error (error, BW_ERROR, BW_ERROR_LIMIT);
}

static BwReading *
read_profile (guint n_bad_lines)
{
  const BwReadContext context = { NULL };
  GString *text = g_string_new ("thinker:ann-leeAnn Lee\nCo-authors\n- Bo Li3 shared\n");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  BwReading *reading;

  for (guint i = 0; i < n_bad_lines; i++)
    g_string_append (text, "- ...\n");
  bytes = g_string_free_to_bytes (text);
  reading = bw_reader_read (bytes, "profile", &context, &error);
  g_assert_no_error (error);

  return reading;
}

static void
test_warnings (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (BwReading) most = read_profile (BW_MAX_WARNINGS);
  g_autoptr (BwReading) more = read_profile (BW_MAX_WARNINGS + 7);
  const BwWarning *last;

  g_assert_cmpuint (most->warnings->len, ==, BW_MAX_WARNINGS);
  g_assert_cmpuint (more->warnings->len, ==, BW_MAX_WARNINGS + 1);
  last = g_ptr_array_index (more->warnings, BW_MAX_WARNINGS);
  g_assert_cmpint (last->line, ==, 0);
  g_assert_cmpstr (last->message, ==, "Warnings that are not listed: 7");
}

/* One line that is as long as a file may be is read, by whichever reader is asked. */
static void
test_long_line (Fixture       *fixture,
                gconstpointer  data)
{
  static const char *const KINDS[] = { "profile", "posts", "captures" };
  const BwReadContext context = { NULL };
  const gsize size = BW_MAX_FILE_SIZE / 16;
  g_autoptr (GBytes) bytes = g_bytes_new_take (g_strnfill (size, 'a'), size);

  for (guint i = 0; i < G_N_ELEMENTS (KINDS); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (BwReading) reading = bw_reader_read (bytes, KINDS[i], &context, &error);

      if (reading == NULL)
        g_assert_error (error, BW_ERROR, BW_ERROR_UNRECOGNISED);
      else
        g_assert_cmpuint (reading->records->len, >, 0);
    }
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/limits/folders", test_folders);
  ADD ("/limits/large-file", test_large_file);
  ADD ("/limits/large-stream", test_large_stream);
  ADD ("/limits/warnings", test_warnings);
  ADD ("/limits/long-line", test_long_line);

  return g_test_run ();
}
