#include <gio/gunixinputstream.h>
#include <glib-unix.h>
#include <stdio.h>
#include <unistd.h>

#include "bw-cli.h"
#include "bw-error.h"
#include "bw-file-loader.h"
#include "bw-import-job.h"
#include "bw-json.h"
#include "bw-reader.h"

#define BAR_WIDTH 30
#define MAX_WARNINGS 20 /* of a file that are printed for a person */

static void
fraction_cb (BwImportJob *job,
             GParamSpec  *pspec,
             gpointer     user_data)
{
  double fraction = bw_import_job_get_fraction (job);
  g_autofree char *status = bw_import_job_dup_status (job);
  int filled = (int) (fraction * BAR_WIDTH);

  g_printerr ("\r\033[K%3d %% %.*s%.*s %s", (int) (fraction * 100), filled,
              "##############################", BAR_WIDTH - filled,
              "------------------------------", fraction < 1 ? status : "");
}

static gboolean
check_kind (const char *kind)
{
  if (kind == NULL || bw_reader_knows_kind (kind))
    return TRUE;

  bw_cli_usage ("There is no kind “%s”", kind);

  return FALSE;
}

static gboolean
add_standard_input (BwImportJob  *job,
                    const char   *name,
                    GError      **error)
{
  g_autoptr (GInputStream) stream = g_unix_input_stream_new (STDIN_FILENO, FALSE);
  g_autoptr (GBytes) bytes = bw_file_loader_read (stream, NULL, error);

  if (bytes == NULL)
    return FALSE;

  bw_import_job_add_bytes (job, bytes, name);
  return TRUE;
}

/* What there is nothing of is not told. */
static void
append_count (GString    *out,
              int         n,
              const char *one,
              const char *many)
{
  if (n > 0)
    g_string_append_printf (out, "%s%d %s", out->len > 0 ? ", " : "", n, n == 1 ? one : many);
}

static void
print_report (const BwImportReport *report)
{
  g_autoptr (GString) counts = g_string_new (NULL);

  if (report->error != NULL)
    {
      g_printerr ("%s: %s\n", report->path, report->error->message);
      return;
    }

  append_count (counts, report->new_documents, "new document", "new documents");
  append_count (counts, report->updated_documents, "updated document", "updated documents");
  append_count (counts, report->unchanged_documents, "unchanged document", "unchanged documents");
  append_count (counts, report->new_papers, "new paper", "new papers");
  append_count (counts, report->new_people, "new person", "new people");
  append_count (counts, report->new_sources, "new source", "new sources");
  g_print ("%s: %s, %s\n", report->path, report->kind, counts->str);
  for (guint i = 0; i < MIN (report->warnings->len, MAX_WARNINGS); i++)
    {
      const BwWarning *warning = g_ptr_array_index (report->warnings, i);

      g_printerr ("%s:%d: %s\n", report->path, warning->line, warning->message);
    }
  if (report->warnings->len > MAX_WARNINGS)
    g_printerr ("%s: %u more warnings, which --json lists\n", report->path,
                report->warnings->len - MAX_WARNINGS);
}

static BwCliStatus
finish (GPtrArray *reports,
        gboolean   json)
{
  BwCliStatus status = BW_CLI_DONE;
  gboolean unrecognised = FALSE;

  if (json)
    {
      g_autofree char *text = bw_json_from_reports (reports);

      bw_cli_print (text);
      bw_cli_print ("\n");
    }

  for (guint i = 0; i < reports->len; i++)
    {
      const BwImportReport *report = g_ptr_array_index (reports, i);

      if (!json)
        print_report (report);
      else if (report->error != NULL)
        g_printerr ("%s: %s\n", report->path, report->error->message);
      unrecognised |= g_error_matches (report->error, BW_ERROR, BW_ERROR_UNRECOGNISED);
      if (report->error != NULL && status != BW_CLI_LIBRARY)
        status = bw_error_is_library (report->error) ? BW_CLI_LIBRARY : BW_CLI_REFUSED;
    }
  if (unrecognised)
    g_printerr ("bookwheelctl: “--as KIND” says what a file is that is not recognised\n");

  return status;
}

/* A signal that stops the import. */
typedef struct
{
  GCancellable *cancellable;
  guint         id;
} Watch;

/* Told to stop, it ends where nothing is half done: a long dump goes on from there. Told
 * twice, it ends at once. */
static gboolean
signal_cb (gpointer user_data)
{
  Watch *watch = user_data;

  watch->id = 0;
  g_cancellable_cancel (watch->cancellable);

  return G_SOURCE_REMOVE;
}

static void
watch_signal (Watch        *watch,
              int           number,
              GCancellable *cancellable)
{
  watch->cancellable = cancellable;
  watch->id = g_unix_signal_add (number, signal_cb, watch);
}

static GPtrArray *
run_job (BwImportJob  *job,
         GError      **error)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Watch watches[2];
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *place = NULL;

  watch_signal (&watches[0], SIGINT, cancellable);
  watch_signal (&watches[1], SIGTERM, cancellable);
  if (isatty (STDERR_FILENO))
    g_signal_connect (job, "notify::fraction", G_CALLBACK (fraction_cb), NULL);
  bw_import_job_run_async (job, cancellable, bw_cli_ready_cb, &place);
  result = bw_cli_wait (&place);
  for (guint i = 0; i < G_N_ELEMENTS (watches); i++)
    g_clear_handle_id (&watches[i].id, g_source_remove);
  if (isatty (STDERR_FILENO))
    g_printerr ("\r\033[K");

  return bw_import_job_run_finish (job, result, error);
}

/* `import [--as KIND] [--base-url URL] [--json] PATH|-... [--name NAME]` */
BwCliStatus
bw_cli_import (BwCli  *cli,
               char  **argv)
{
  g_autofree char *kind = NULL;
  g_autofree char *name = NULL;
  g_autofree char *base_url = NULL;
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "as", 0, 0, G_OPTION_ARG_STRING, &kind, "Read the files as this kind", "KIND" },
    { "base-url", 0, 0, G_OPTION_ARG_STRING, &base_url, "Where the page was found", "URL" },
    { "name", 0, 0, G_OPTION_ARG_STRING, &name, "What standard input is called", "NAME" },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, "Print JSON", NULL },
    G_OPTION_ENTRY_NULL
  };
  BwLibrary *library;
  g_autoptr (BwImportJob) job = NULL;
  g_autoptr (GPtrArray) reports = NULL;
  g_autoptr (GError) error = NULL;

  if (!bw_cli_parse (argv, entries, "PATH...", 1, G_MAXUINT) || !check_kind (kind))
    return BW_CLI_USAGE;

  library = bw_cli_open (cli, BW_LIBRARY_READ_WRITE);
  job = bw_import_job_new (library);
  bw_import_job_set_kind (job, kind);
  bw_import_job_set_base_url (job, base_url);
  for (char **path = argv + 1; *path != NULL; path++)
    if (!g_str_equal (*path, "-"))
      bw_import_job_add_path (job, *path);
    else if (name == NULL)
      return bw_cli_usage ("Standard input needs a --name");
    else if (!add_standard_input (job, name, &error))
      return bw_cli_fail (error);

  if (!(reports = run_job (job, &error)))
    return bw_cli_fail (error);

  return finish (reports, json);
}
