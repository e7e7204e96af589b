#include "bw-cli.h"
#include "bw-library-export.h"

static const char *const LATER[] = { "bibtex", "ris", "csl-json", "opml", "markdown", NULL };

static gboolean
export_to (BwLibrary       *library,
           BwExportFormat   format,
           const char      *query,
           GOutputStream   *stream,
           GError         **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *place = NULL;

  bw_library_export_async (library, format, query, stream, NULL, bw_cli_ready_cb, &place);
  result = bw_cli_wait (&place);

  return bw_library_export_finish (library, result, error);
}

/* A file is replaced when it is whole, or not at all. */
static gboolean
export_to_file (BwLibrary       *library,
                BwExportFormat   format,
                const char      *query,
                const char      *path,
                GError         **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GFileOutputStream) stream = NULL;
  g_autoptr (GCancellable) undo = g_cancellable_new ();

  if (!(stream = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, NULL, error)))
    return FALSE;
  if (export_to (library, format, query, G_OUTPUT_STREAM (stream), error))
    return g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, error);

  g_cancellable_cancel (undo);
  g_output_stream_close (G_OUTPUT_STREAM (stream), undo, NULL);

  return FALSE;
}

static gboolean
parse_format (const char     *name,
              BwExportFormat *format)
{
  if (name == NULL)
    bw_cli_usage ("An export needs a --format");
  else if (g_strv_contains (LATER, name))
    bw_cli_usage ("This version does not write “%s” yet", name);
  else if (g_str_equal (name, "json"))
    *format = BW_EXPORT_JSON;
  else if (g_str_equal (name, "jsonl"))
    *format = BW_EXPORT_JSON_LINES;
  else
    {
      bw_cli_usage ("There is no format “%s”", name);
      return FALSE;
    }

  return name != NULL && !g_strv_contains (LATER, name);
}

static gboolean
update_index (BwLibrary  *library,
              GError    **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *place = NULL;

  bw_library_update_index_async (library, NULL, bw_cli_ready_cb, &place);
  result = bw_cli_wait (&place);

  return bw_library_update_index_finish (library, result, error);
}

/* `export --format json|jsonl [--output FILE] [QUERY]` */
BwCliStatus
bw_cli_export (BwCli  *cli,
               char  **argv)
{
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &name, "What to write", "json|jsonl" },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &path, "Where to, instead of standard output", "FILE" },
    G_OPTION_ENTRY_NULL
  };
  BwLibrary *library;
  g_autoptr (GError) error = NULL;
  g_autofree char *query = NULL;
  BwExportFormat format = BW_EXPORT_JSON;
  gboolean done;

  if (!bw_cli_parse (argv, entries, "[QUERY]", 0, G_MAXUINT) || !parse_format (name, &format))
    return BW_CLI_USAGE;

  query = argv[1] != NULL ? g_strjoinv (" ", argv + 1) : NULL;
  library = bw_cli_open (cli, BW_LIBRARY_READ_ONLY);
  if (query != NULL && !update_index (library, &error))
    return bw_cli_fail (error);

  if (path != NULL)
    done = export_to_file (library, format, query, path, &error);
  else
    {
      g_autoptr (GOutputStream) output = bw_cli_get_output ();

      done = export_to (library, format, query, output, &error);
    }

  return done ? BW_CLI_DONE : bw_cli_fail (error);
}
