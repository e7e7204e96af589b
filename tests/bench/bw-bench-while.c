#include "bw-bench-while.h"

#include <glib/gstdio.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include "bw-bench-asker.h"
#include "bw-config.h"

/* An import into a library that is searched meanwhile, as another program sees it. */

#define SHELL BW_BUILD_DIR "/src/cli/bookwheelctl"

static const char COUNT[] = "SELECT count (*) FROM paper";

static const char *const SUFFIXES[] = { "", "-wal" };

static char *
stem (const char *library_path)
{
  return g_str_has_suffix (library_path, ".db") ? g_strndup (library_path, strlen (library_path) - 3)
                                                : g_strdup (library_path);
}

static void
copy_file (const char *from,
           const char *to)
{
  g_autoptr (GFile) source = g_file_new_for_path (from);
  g_autoptr (GFile) target = g_file_new_for_path (to);
  g_autoptr (GError) error = NULL;

  if (g_file_query_exists (source, NULL) &&
      !g_file_copy (source, target, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error))
    g_error ("%s", error->message);
}

/* Of a library that nobody else has open, with its index. */
static char *
copy_library (const char *path)
{
  g_autofree char *from = stem (path);
  g_autofree char *to = g_strconcat (from, "-while", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (SUFFIXES); i++)
    {
      g_autofree char *library = g_strconcat (to, ".db", SUFFIXES[i], NULL);
      g_autofree char *from_library = g_strconcat (path, SUFFIXES[i], NULL);
      g_autofree char *index = g_strconcat (to, "-search.db", SUFFIXES[i], NULL);
      g_autofree char *from_index = g_strconcat (from, "-search.db", SUFFIXES[i], NULL);

      copy_file (from_library, library);
      copy_file (from_index, index);
    }

  return g_strconcat (to, ".db", NULL);
}

static void
remove_copy (const char *path)
{
  static const char *const FILES[] = { ".db", ".db-wal", ".db-shm", "-search.db", "-search.db-wal", "-search.db-shm" };
  g_autofree char *start = stem (path);

  for (gsize i = 0; i < G_N_ELEMENTS (FILES); i++)
    {
      g_autofree char *name = g_strconcat (start, FILES[i], NULL);

      g_unlink (name);
    }
}

static GPid
start_import (const char *library_path,
              const char *file)
{
  static const char shell[] = SHELL;
  const char *argv[] = { shell, "--library", library_path, "import", file, NULL };
  g_autoptr (GError) error = NULL;
  GPid pid;

  if (!g_spawn_async (NULL, (char **) argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL,
                      &pid, &error))
    g_error ("%s", error->message);

  return pid;
}

static gboolean
has_ended (GPid pid,
           int  options)
{
  int status;

  if (waitpid (pid, &status, options) != pid)
    return FALSE;
  if (!g_spawn_check_wait_status (status, NULL))
    g_error ("The import has failed");

  return TRUE;
}

/* Of all imports that have ended, in seconds. */
static double
get_processor (void)
{
  struct rusage usage;

  getrusage (RUSAGE_CHILDREN, &usage);

  return (double) (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
         ((double) (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / G_USEC_PER_SEC);
}

static void
ask_all (BwBenchAsker *asker,
         GPtrArray    *keys)
{
  for (guint i = 0; i < keys->len; i++)
    bw_bench_asker_ask (asker, g_ptr_array_index (keys, i), NULL);
}

static gint64
count_papers (BwBenchAsker *asker)
{
  return bw_db_get_int64 (bw_session_get_db (bw_bench_asker_get_session (asker)), COUNT, 0, NULL);
}

static void
import (const char *path,
        const char *file,
        GPtrArray  *keys)
{
  g_autofree char *copy = copy_library (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (BwBenchAsker) asker = bw_bench_asker_new (copy, &error);
  gint64 n_before;
  gint64 n_new;
  gint64 began;
  double processor = get_processor ();
  double seconds;
  GPid pid;

  if (asker == NULL)
    g_error ("%s", error->message);
  n_before = count_papers (asker);
  if (keys != NULL)
    ask_all (asker, keys);
  bw_bench_asker_reset (asker);

  began = g_get_monotonic_time ();
  pid = start_import (copy, file);
  if (keys == NULL)
    has_ended (pid, 0);
  else
    for (guint i = 0; !has_ended (pid, WNOHANG); i++)
      bw_bench_asker_ask (asker, g_ptr_array_index (keys, i % keys->len), NULL);
  seconds = (double) (g_get_monotonic_time () - began) / G_USEC_PER_SEC;
  processor = get_processor () - processor;
  n_new = count_papers (asker) - n_before;

  g_print ("%" G_GINT64_FORMAT " new papers into %" G_GINT64_FORMAT "%s: %.1f s, %.0f in a second; %.1f s of the processor, "
           "%.0f in a second of it\n",
           n_new, n_before, keys != NULL ? " while it is searched" : "", seconds, (double) n_new / seconds, processor,
           (double) n_new / processor);
  if (keys != NULL)
    bw_bench_asker_print (asker, "a key while that is imported");
  remove_copy (copy);
}

/**
 * bw_bench_while_run:
 * @file: is imported into a copy of the library, first alone, then while it is searched
 * @keys: (element-type utf8): what is searched for, again and again until that has ended
 */
void
bw_bench_while_run (const char *library_path,
                    const char *file,
                    GPtrArray  *keys)
{
  import (library_path, file, NULL);
  import (library_path, file, keys);
}
