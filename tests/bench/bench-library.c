#include <glib/gstdio.h>

#include "bw-bench-times.h"
#include "bw-import-job.h"

/*
 * bench-library FILE...: how long it takes to import the files into a new library,
 * with the search index, and to search it at each key of some words. Medians of several
 * runs; nothing fails for being slow.
 */

#define N_RUNS 15
#define N_ROUNDS 20

static const char *const TYPED[] = { "constitutional ai", "amodei", "sparse autoencoders", "reward hacking",
                                     "the", "interpretability", "carson deni", "alignment faking", "zzz" };

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

static void
import (BwLibrary  *library,
        char      **files)
{
  g_autoptr (BwImportJob) job = bw_import_job_new (library);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) reports = NULL;
  GAsyncResult *place = NULL;

  for (; *files != NULL; files++)
    bw_import_job_add_path (job, *files);
  bw_import_job_run_async (job, NULL, ready_cb, &place);
  result = wait_for (&place);
  reports = bw_import_job_run_finish (job, result, NULL);
}

static void
search (BwLibrary  *library,
        const char *text,
        GArray     *times)
{
  gint64 began = g_get_monotonic_time ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (BwFindings) findings = NULL;
  GAsyncResult *place = NULL;
  double took;

  bw_library_search_async (library, text, 60, 0, NULL, ready_cb, &place);
  result = wait_for (&place);
  findings = bw_library_search_finish (library, result, NULL);
  took = (double) (g_get_monotonic_time () - began) / 1000;
  g_array_append_val (times, took);
}

static void
search_each_key (BwLibrary *library,
                 GArray    *times)
{
  for (gsize i = 0; i < G_N_ELEMENTS (TYPED); i++)
    for (gsize length = 1; length <= strlen (TYPED[i]); length++)
      {
        g_autofree char *text = g_strndup (TYPED[i], length);

        search (library, text, times);
      }
}

static void
run (char   **files,
     GArray  *imports,
     GArray  *searches)
{
  g_autofree char *folder = g_dir_make_tmp ("bookwheel-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "library.db", NULL);
  g_autofree char *index = g_build_filename (folder, "library-search.db", NULL);
  g_autoptr (BwLibrary) library = bw_library_new (path, BW_LIBRARY_READ_WRITE);
  g_autoptr (GArray) unused = g_array_new (FALSE, FALSE, sizeof (double));
  gint64 began = g_get_monotonic_time ();
  double took;

  import (library, files);
  took = (double) (g_get_monotonic_time () - began) / 1000;
  g_array_append_val (imports, took);

  search_each_key (library, unused); /* the first round fills the caches */
  for (int i = 0; i < N_ROUNDS / N_RUNS + 1; i++)
    search_each_key (library, searches);

  bw_library_close (library);
  g_unlink (path);
  g_unlink (index);
  g_rmdir (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GArray) imports = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) searches = g_array_new (FALSE, FALSE, sizeof (double));

  if (argc < 2)
    {
      g_printerr ("usage: bench-library FILE...\n");
      return 2;
    }

  for (int i = 0; i < N_RUNS; i++)
    run (argv + 1, imports, searches);
  bw_bench_times_print ("import into a new library", imports);
  bw_bench_times_print ("a key pressed", searches);

  return 0;
}
