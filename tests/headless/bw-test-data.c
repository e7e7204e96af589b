#include "bw-test-data.h"

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* The path of a file in tests/data. */
char *
bw_test_data_path (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "data", name, NULL);
}

static GBytes *
load_path (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *data = NULL;
  gsize length = 0;

  g_file_get_contents (path, &data, &length, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (data, length);
}

GBytes *
bw_test_data_load (const char *name)
{
  g_autofree char *path = bw_test_data_path (name);

  return load_path (path);
}

/* Names of the files in a folder of tests/data that end in @suffix, in order, each
 * with the folder before it. */
GStrv
bw_test_data_list (const char *folder,
                   const char *suffix)
{
  g_autofree char *path = bw_test_data_path (folder);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (path, 0, &error);
  const char *name;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)))
    if (g_str_has_suffix (name, suffix))
      g_ptr_array_add (names, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);

  return (GStrv) g_ptr_array_free (g_steal_pointer (&names), FALSE);
}

/*
 * A file that lies beside the project and is no part of it: the first in ../shared/@folder
 * whose name begins with @prefix. Where there is none the test is skipped and says so.
 */
GBytes *
bw_test_shared_load (const char *folder,
                     const char *prefix)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "..", "shared", folder, NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)))
    if (g_str_has_prefix (name, prefix))
      {
        g_autofree char *file = g_build_filename (path, name, NULL);

        return load_path (file);
      }

  g_test_skip ("There is no ../shared beside the project");
  return NULL;
}
