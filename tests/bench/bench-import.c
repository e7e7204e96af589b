#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

#include "bw-bench-data.h"
#include "bw-bench-rows.h"
#include "bw-bench-times.h"
#include "bw-foreign-html.h"
#include "bw-import-job.h"
#include "bw-import-report.h"
#include "bw-reader.h"

/*
 * bench-import dump [N] | bibtex [N] | parts: what it takes to read what people have. Each
 * is a process of its own, for the sake of its memory. Nothing fails for being slow.
 */

#define N_PAPERS 200000 /* about 300 MB */
#define N_ENTRIES 100000
#define N_RUNS 15
#define MB (1024.0 * 1024)
#define FEED_LENGTH ((gsize) 1024 * 1024)
#define PAGE_LENGTH ((gsize) 250 * 1024)
#define MARKDOWN_LENGTH ((gsize) 1024 * 1024)

typedef struct
{
  char *folder;
  char *input;
  char *library;
  char *bare;
} Places;

static double
since (gint64 began)
{
  return (double) (g_get_monotonic_time () - began) / G_USEC_PER_SEC;
}

/* The most memory that the process has had, in MB. */
static double
get_peak (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);

  return (double) usage.ru_maxrss / 1024;
}

static double
get_size (const char *path)
{
  GStatBuf info;

  return g_stat (path, &info) == 0 ? (double) info.st_size / MB : 0;
}

static void
places_init (Places     *self,
             const char *input)
{
  g_autoptr (GError) error = NULL;

  if (!(self->folder = g_dir_make_tmp ("bookwheel-bench-XXXXXX", &error)))
    g_error ("%s", error->message);
  self->input = g_build_filename (self->folder, input, NULL);
  self->library = g_build_filename (self->folder, "library.db", NULL);
  self->bare = g_build_filename (self->folder, "bare.db", NULL);
}

static void
places_clear (Places *self)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)))
    {
      g_autofree char *file = g_build_filename (self->folder, name, NULL);

      g_unlink (file);
    }
  g_rmdir (self->folder);
  g_free (self->folder);
  g_free (self->input);
  g_free (self->library);
  g_free (self->bare);
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

/* Returns: how many papers were new */
static int
import (BwLibrary  *library,
        const char *path)
{
  g_autoptr (BwImportJob) job = bw_import_job_new (library);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) reports = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *place = NULL;
  const BwImportReport *report;

  bw_import_job_add_path (job, path);
  bw_import_job_run_async (job, NULL, ready_cb, &place);
  result = wait_for (&place);
  if (!(reports = bw_import_job_run_finish (job, result, &error)))
    g_error ("%s", error->message);
  report = g_ptr_array_index (reports, 0);
  if (report->error != NULL)
    g_error ("%s", report->error->message);

  return report->new_papers;
}

static void
update_index (const char *path)
{
  g_autoptr (BwLibrary) library = bw_library_new (path, BW_LIBRARY_READ_WRITE);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *place = NULL;

  bw_library_update_index_async (library, NULL, ready_cb, &place);
  result = wait_for (&place);
  if (!bw_library_update_index_finish (library, result, &error))
    g_error ("%s", error->message);
  bw_library_close (library);
}

/* What the same rows and the same index cost with nothing else, in the same run. */
static void
print_bare (const Places *places,
            int           n_papers,
            double        took)
{
  gint64 began = g_get_monotonic_time ();
  guint64 n_rows = bw_bench_rows_copy (places->library, places->bare);
  double rows = since (began);
  double index;

  began = g_get_monotonic_time ();
  update_index (places->bare);
  index = since (began);
  g_print ("  the same rows alone           %7.1f s, their index %.1f s: %.0f papers/s (%" G_GUINT64_FORMAT
           " rows)\n",
           rows, index, n_papers / (rows + index), n_rows);
  g_print ("  rate of the import to that    %7.2f   to the slower of the two %.2f\n",
           (rows + index) / took, MAX (rows, index) / took);
}

static void
measure_file (const char *what,
              Places     *places,
              gboolean    with_bare)
{
  g_autoptr (BwLibrary) library = bw_library_new (places->library, BW_LIBRARY_READ_WRITE);
  gint64 began = g_get_monotonic_time ();
  int n = import (library, places->input);
  double took = since (began);
  double peak = get_peak ();

  bw_library_close (library);
  g_print ("%s of %.0f MB, %d papers\n", what, get_size (places->input), n);
  g_print ("  imported with its index       %7.1f s: %.0f papers/s, memory %.0f MB at the most, library %.0f MB\n",
           took, n / took, peak, get_size (places->library));
  if (with_bare)
    print_bare (places, n, took);
}

static void
read_text (const char *text,
           const char *kind)
{
  const BwReadContext context = { NULL, "bench", "https://wheels.example/" };
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (BwReading) reading = bw_reader_read (bytes, NULL, &context, &error);

  if (reading == NULL)
    g_error ("That is no %s: %s", kind, error->message);
  if (strcmp (reading->kind, kind) != 0)
    g_error ("That is no %s, but a %s", kind, reading->kind);
}

static void
sanitise (const char *text,
          const char *kind)
{
  g_autofree char *html = bw_foreign_html_sanitise (text, "https://wheels.example/");

  if (strstr (html, "script") != NULL)
    g_error ("There is a script left");
}

static void
measure_text (const char *what,
              char *text,
              void (*read) (const char *, const char *),
              const char *kind)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  clock_t began_computing = clock ();
  double computing;

  for (int i = 0; i < N_RUNS; i++)
    {
      gint64 began = g_get_monotonic_time ();
      double took;

      read (text, kind);
      took = since (began) * 1000;
      g_array_append_val (times, took);
    }
  computing = (double) (clock () - began_computing) / CLOCKS_PER_SEC * 1000 / N_RUNS;
  bw_bench_times_sort (times);
  g_print ("%-28s median %7.2f ms   worst %7.2f   processor %7.2f   (n = %d)\n", what, g_array_index (times, double, N_RUNS / 2),
           g_array_index (times, double, N_RUNS - 1), computing, N_RUNS);
  g_free (text);
}

static void
measure_parts (void)
{
  measure_text ("a feed of 1 MB read", bw_bench_data_make_feed (FEED_LENGTH), read_text, "feed");
  measure_text ("a page of 250 kB sanitised", bw_bench_data_make_page (PAGE_LENGTH), sanitise, NULL);
  measure_text ("a page of 250 kB read", bw_bench_data_make_page (PAGE_LENGTH), read_text, "page");
  measure_text ("a note of 1 MB read", bw_bench_data_make_markdown (MARKDOWN_LENGTH), read_text, "note");
}

int
main (int   argc,
      char *argv[])
{
  const char *what = argc > 1 ? argv[1] : "";
  guint n = argc > 2 ? (guint) strtoul (argv[2], NULL, 10) : 0;
  g_autoptr (GError) error = NULL;
  Places places;

  if (strcmp (what, "parts") == 0)
    {
      measure_parts ();
      return 0;
    }
  if (strcmp (what, "dump") != 0 && strcmp (what, "bibtex") != 0)
    {
      g_printerr ("usage: bench-import dump [N] | bibtex [N] | parts\n");
      return 2;
    }

  places_init (&places, strcmp (what, "dump") == 0 ? "snapshot.json" : "library.bib");
  if (!(strcmp (what, "dump") == 0 ? bw_bench_data_write_dump (places.input, n > 0 ? n : N_PAPERS, &error)
                                   : bw_bench_data_write_bibtex (places.input, n > 0 ? n : N_ENTRIES, &error)))
    g_error ("%s", error->message);
  measure_file (strcmp (what, "dump") == 0 ? "a dump" : "a bibliography", &places, strcmp (what, "dump") == 0);
  places_clear (&places);

  return 0;
}
