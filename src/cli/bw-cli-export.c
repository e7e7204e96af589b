#include "bw-cli.h"
#include "bw-library-bibliography.h"
#include "bw-library-export.h"

/* One of the formats of the contract: the corpus as it is, or what other programs read. */
typedef struct
{
  const char           *name;
  gboolean              is_corpus;
  BwExportFormat        corpus;
  BwBibliographyFormat  bibliography;
} Format;

static const Format FORMATS[] = {
  { "json", TRUE, BW_EXPORT_JSON, 0 },
  { "jsonl", TRUE, BW_EXPORT_JSON_LINES, 0 },
  { "bibtex", FALSE, 0, BW_BIBLIOGRAPHY_BIBTEX },
  { "ris", FALSE, 0, BW_BIBLIOGRAPHY_RIS },
  { "csl-json", FALSE, 0, BW_BIBLIOGRAPHY_CSL_JSON },
  { "opml", FALSE, 0, BW_BIBLIOGRAPHY_OPML },
  { "markdown", FALSE, 0, BW_BIBLIOGRAPHY_MARKDOWN },
};

static gboolean
export_to (BwLibrary      *library,
           const Format   *format,
           const char     *query,
           GOutputStream  *stream,
           GFile          *folder,
           GError        **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *place = NULL;

  if (format->is_corpus)
    bw_library_export_async (library, format->corpus, query, stream, NULL, bw_cli_ready_cb, &place);
  else
    bw_library_write_bibliography_async (library, format->bibliography, query, stream, folder, NULL,
                                         bw_cli_ready_cb, &place);
  result = bw_cli_wait (&place);

  return format->is_corpus ? bw_library_export_finish (library, result, error)
                           : bw_library_write_bibliography_finish (library, result, error);
}

/* A file is replaced when it is whole, or not at all. */
static gboolean
export_to_file (BwLibrary     *library,
                const Format  *format,
                const char    *query,
                const char    *path,
                GError       **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GFileOutputStream) stream = NULL;
  g_autoptr (GCancellable) undo = g_cancellable_new ();

  if (!(stream = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, NULL, error)))
    return FALSE;
  if (export_to (library, format, query, G_OUTPUT_STREAM (stream), NULL, error))
    return g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, error);

  g_cancellable_cancel (undo);
  g_output_stream_close (G_OUTPUT_STREAM (stream), undo, NULL);

  return FALSE;
}

static gboolean
export_to_folder (BwLibrary     *library,
                  const Format  *format,
                  const char    *query,
                  const char    *path,
                  GError       **error)
{
  g_autoptr (GFile) folder = g_file_new_for_commandline_arg (path);
  g_autoptr (GError) local = NULL;

  if (!g_file_make_directory_with_parents (folder, NULL, &local) &&
      !g_error_matches (local, G_IO_ERROR, G_IO_ERROR_EXISTS))
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }

  return export_to (library, format, query, NULL, folder, error);
}

static const Format *
find_format (const char *name)
{
  if (name == NULL)
    {
      bw_cli_usage ("An export needs a --format");
      return NULL;
    }
  for (guint i = 0; i < G_N_ELEMENTS (FORMATS); i++)
    if (g_str_equal (FORMATS[i].name, name))
      return &FORMATS[i];

  bw_cli_usage ("There is no format “%s”", name);
  return NULL;
}

static gboolean
is_folder_format (const Format *format)
{
  return !format->is_corpus && format->bibliography == BW_BIBLIOGRAPHY_MARKDOWN;
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

static gboolean
write_export (BwLibrary     *library,
              const Format  *format,
              const char    *query,
              const char    *path,
              GError       **error)
{
  g_autoptr (GOutputStream) output = NULL;

  if (is_folder_format (format))
    return export_to_folder (library, format, query, path, error);
  if (path != NULL)
    return export_to_file (library, format, query, path, error);

  output = bw_cli_get_output ();

  return export_to (library, format, query, output, NULL, error);
}

/* `export --format json|jsonl|bibtex|ris|csl-json|opml|markdown [--output FILE|DIR] [QUERY]` */
BwCliStatus
bw_cli_export (BwCli  *cli,
               char  **argv)
{
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &name, "What to write",
      "json|jsonl|bibtex|ris|csl-json|opml|markdown" },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &path, "Where to, instead of standard output",
      "FILE|DIR" },
    G_OPTION_ENTRY_NULL
  };
  const Format *format;
  BwLibrary *library;
  g_autoptr (GError) error = NULL;
  g_autofree char *query = NULL;

  if (!bw_cli_parse (argv, entries, "[QUERY]", 0, G_MAXUINT) || !(format = find_format (name)))
    return BW_CLI_USAGE;
  if (is_folder_format (format) && path == NULL)
    return bw_cli_usage ("An export to Markdown is a file a paper: it needs --output DIR");

  query = argv[1] != NULL ? g_strjoinv (" ", argv + 1) : NULL;
  library = bw_cli_open (cli, BW_LIBRARY_READ_ONLY);
  if (query != NULL && !update_index (library, &error))
    return bw_cli_fail (error);

  return write_export (library, format, query, path, &error) ? BW_CLI_DONE : bw_cli_fail (error);
}
