#include "bw-cli.h"

/* `backup FILE` */
BwCliStatus
bw_cli_backup (BwCli  *cli,
               char  **argv)
{
  const GOptionEntry entries[] = { G_OPTION_ENTRY_NULL };
  BwLibrary *library;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *place = NULL;

  if (!bw_cli_parse (argv, entries, "a FILE", 1, 1))
    return BW_CLI_USAGE;

  library = bw_cli_open (cli, BW_LIBRARY_READ_ONLY);
  bw_library_backup_async (library, argv[1], NULL, bw_cli_ready_cb, &place);
  result = bw_cli_wait (&place);

  return bw_library_backup_finish (library, result, &error) ? BW_CLI_DONE : bw_cli_fail (error);
}

/* `restore FILE` */
BwCliStatus
bw_cli_restore (BwCli  *cli,
                char  **argv)
{
  const GOptionEntry entries[] = { G_OPTION_ENTRY_NULL };
  BwLibrary *library;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *place = NULL;

  if (!bw_cli_parse (argv, entries, "a FILE", 1, 1))
    return BW_CLI_USAGE;

  library = bw_cli_open (cli, BW_LIBRARY_READ_WRITE);
  bw_library_restore_async (library, argv[1], NULL, bw_cli_ready_cb, &place);
  result = bw_cli_wait (&place);

  return bw_library_restore_finish (library, result, &error) ? BW_CLI_DONE : bw_cli_fail (error);
}
