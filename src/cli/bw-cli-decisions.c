#include <string.h>

#include "bw-cli.h"
#include "bw-error.h"
#include "bw-file-loader.h"
#include "bw-library-decisions.h"

static BwCliStatus
export_decisions (BwCli      *cli,
                  const char *path)
{
  BwLibrary *library = bw_cli_open (cli, BW_LIBRARY_READ_ONLY);
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  GAsyncResult *place = NULL;
  guint n;

  bw_library_export_decisions_async (library, NULL, bw_cli_ready_cb, &place);
  result = bw_cli_wait (&place);
  if (!(text = bw_library_export_decisions_finish (library, result, &n, &error)))
    return bw_cli_fail (error);
  if (g_str_equal (path, "-"))
    {
      bw_cli_print (text);
      bw_cli_print ("\n");
      return BW_CLI_DONE;
    }
  if (!g_file_replace_contents (file, text, strlen (text), NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL,
                                &error))
    return bw_cli_fail (error);

  g_print ("%s: %u %s\n", path, n, n == 1 ? "decision" : "decisions");

  return BW_CLI_DONE;
}

static void
print_report (const char              *path,
              const BwDecisionsReport *report)
{
  g_print ("%s: %u %s, %u new, %u known already, %u could not be placed\n", path, report->n,
           report->n == 1 ? "decision" : "decisions", report->n_new, bw_decisions_report_n_known (report),
           report->unplaced->len);
  for (guint i = 0; i < report->unplaced->len; i++)
    {
      const char *unplaced = g_ptr_array_index (report->unplaced, i);

      g_print ("  not placed, for several people here may be meant: %s\n", unplaced);
    }
}

/* What went wrong, with the file that it is about. */
static BwCliStatus
fail_of (const char   *path,
         const GError *error)
{
  g_autoptr (GError) named = g_error_copy (error);

  if (!bw_error_is_library (error))
    g_prefix_error (&named, "%s: ", path);

  return bw_cli_fail (named);
}

static BwCliStatus
import_decisions (BwCli      *cli,
                  const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = bw_file_loader_load (path, NULL, &error);
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *place = NULL;
  g_autoptr (BwDecisionsReport) report = NULL;
  BwLibrary *library;

  if (bytes == NULL)
    return fail_of (path, error);

  library = bw_cli_open (cli, BW_LIBRARY_READ_WRITE);
  bw_library_import_decisions_async (library, bytes, NULL, bw_cli_ready_cb, &place);
  result = bw_cli_wait (&place);
  if (!(report = bw_library_import_decisions_finish (library, result, &error)))
    return fail_of (path, error);

  print_report (path, report);

  return BW_CLI_DONE;
}

/* `decisions export FILE | decisions import FILE` */
BwCliStatus
bw_cli_decisions (BwCli  *cli,
                  char  **argv)
{
  const GOptionEntry entries[] = { G_OPTION_ENTRY_NULL };

  if (!bw_cli_parse (argv, entries, "export or import, and a FILE", 2, 2))
    return BW_CLI_USAGE;
  if (g_str_equal (argv[1], "export"))
    return export_decisions (cli, argv[2]);
  if (g_str_equal (argv[1], "import"))
    return import_decisions (cli, argv[2]);

  return bw_cli_usage ("Decisions can be exported or imported");
}
