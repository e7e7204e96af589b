#include "bw-cli.h"
#include "bw-json.h"
#include "bw-library-path.h"
#include "bw-plain.h"

/* `path [--json] REF REF` */
BwCliStatus
bw_cli_path (BwCli  *cli,
             char  **argv)
{
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, "Print JSON", NULL },
    G_OPTION_ENTRY_NULL
  };
  BwLibrary *library;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (BwPath) path = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *output = NULL;
  GAsyncResult *place = NULL;

  if (!bw_cli_parse (argv, entries, "the REFs of two people", 2, 2))
    return BW_CLI_USAGE;

  library = bw_cli_open (cli, BW_LIBRARY_READ_ONLY);
  bw_library_find_path_async (library, argv[1], argv[2], NULL, bw_cli_ready_cb, &place);
  result = bw_cli_wait (&place);
  if (!(path = bw_library_find_path_finish (library, result, &error)))
    return bw_cli_fail (error);

  output = json ? bw_json_from_path (path) : bw_plain_from_path (path);
  bw_cli_print (output);
  if (!g_str_has_suffix (output, "\n"))
    bw_cli_print ("\n");

  return BW_CLI_DONE;
}
