#include "bw-cli.h"
#include "bw-json.h"

static void
print_stats (const BwStats *stats)
{
  g_autofree char *size = g_format_size ((guint64) stats->library_bytes);

  g_print ("papers         %" G_GINT64_FORMAT "\n", stats->papers);
  g_print ("people         %" G_GINT64_FORMAT "\n", stats->people);
  g_print ("organisations  %" G_GINT64_FORMAT "\n", stats->organisations);
  g_print ("documents      %" G_GINT64_FORMAT "\n", bw_stats_count_documents (stats));
  for (guint i = 0; i < BW_N_DOCUMENT_KINDS; i++)
    if (stats->documents[i] > 0)
      g_print ("  %-12s %" G_GINT64_FORMAT "\n", bw_document_kind_to_string ((BwDocumentKind) i),
               stats->documents[i]);
  g_print ("citations      %" G_GINT64_FORMAT "\n", stats->citations);
  g_print ("mentions       %" G_GINT64_FORMAT "\n", stats->mentions);
  g_print ("sources        %" G_GINT64_FORMAT "\n", stats->sources);
  g_print ("bookmarks      %" G_GINT64_FORMAT "\n", stats->bookmarks);
  g_print ("size           %s\n", size);
}

/* `stats [--json]` */
BwCliStatus
bw_cli_stats (BwCli  *cli,
              char  **argv)
{
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, "Print JSON", NULL },
    G_OPTION_ENTRY_NULL
  };
  BwLibrary *library;
  g_autoptr (GAsyncResult) result = NULL;
  g_autofree BwStats *stats = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *place = NULL;

  if (!bw_cli_parse (argv, entries, "no arguments", 0, 0))
    return BW_CLI_USAGE;

  library = bw_cli_open (cli, BW_LIBRARY_READ_ONLY);
  bw_library_load_stats_async (library, NULL, bw_cli_ready_cb, &place);
  result = bw_cli_wait (&place);
  if (!(stats = bw_library_load_stats_finish (library, result, &error)))
    return bw_cli_fail (error);

  if (json)
    {
      g_autofree char *text = bw_json_from_stats (stats);

      bw_cli_print (text);
      bw_cli_print ("\n");
    }
  else
    print_stats (stats);

  return BW_CLI_DONE;
}
