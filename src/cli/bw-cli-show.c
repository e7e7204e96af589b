#include "bw-cli.h"
#include "bw-json.h"
#include "bw-page.h"
#include "bw-plain.h"

/* `show [--json|--html|--text] REF` */
BwCliStatus
bw_cli_show (BwCli  *cli,
             char  **argv)
{
  gboolean json = FALSE;
  gboolean html = FALSE;
  gboolean text = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, "Print JSON", NULL },
    { "html", 0, 0, G_OPTION_ARG_NONE, &html, "Print the page", NULL },
    { "text", 0, 0, G_OPTION_ARG_NONE, &text, "Print text, as without an option", NULL },
    G_OPTION_ENTRY_NULL
  };
  BwLibrary *library;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (BwItem) item = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *output = NULL;
  GAsyncResult *place = NULL;

  if (!bw_cli_parse (argv, entries, "a REF", 1, 1))
    return BW_CLI_USAGE;
  if (json + html + text > 1)
    return bw_cli_usage ("One of --json, --html and --text");

  library = bw_cli_open (cli, BW_LIBRARY_READ_ONLY);
  bw_library_load_async (library, argv[1], NULL, bw_cli_ready_cb, &place);
  result = bw_cli_wait (&place);
  if (!(item = bw_library_load_finish (library, result, &error)))
    return bw_cli_fail (error);

  output = json   ? bw_json_from_item (item, BW_JSON_FULL, NULL)
           : html ? bw_page_from_item (item)
                  : bw_plain_from_item (item);
  bw_cli_print (output);
  if (!g_str_has_suffix (output, "\n"))
    bw_cli_print ("\n");

  return BW_CLI_DONE;
}
