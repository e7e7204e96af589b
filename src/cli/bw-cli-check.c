#include "bw-cli.h"

/* `check [--repair]` */
BwCliStatus
bw_cli_check (BwCli  *cli,
              char  **argv)
{
  gboolean mend = FALSE;
  const GOptionEntry entries[] = {
    { "repair", 0, 0, G_OPTION_ARG_NONE, &mend, "Mend what is found", NULL },
    G_OPTION_ENTRY_NULL
  };
  BwLibrary *library;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *place = NULL;
  gboolean repaired = FALSE;

  if (!bw_cli_parse (argv, entries, "no arguments", 0, 0))
    return BW_CLI_USAGE;

  mend = mend && g_file_test (cli->path, G_FILE_TEST_EXISTS);
  library = bw_cli_open (cli, mend ? BW_LIBRARY_READ_WRITE : BW_LIBRARY_READ_ONLY);
  bw_library_check_async (library, mend, NULL, bw_cli_ready_cb, &place);
  result = bw_cli_wait (&place);
  if (!(findings = bw_library_check_finish (library, result, &repaired, &error)))
    return bw_cli_fail (error);

  for (guint i = 0; i < findings->len; i++)
    g_print ("%s\n", (const char *) g_ptr_array_index (findings, i));
  if (findings->len == 0)
    g_print ("Nothing is wrong.\n");
  else if (repaired)
    g_print ("All of it was repaired.\n");
  else if (mend)
    g_print ("Not all of it could be repaired. Restore a backup if you have one.\n");
  else
    g_print ("“bookwheelctl check --repair” mends what can be mended.\n");

  return findings->len == 0 || repaired ? BW_CLI_DONE : BW_CLI_REFUSED;
}
