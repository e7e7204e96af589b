#include "bw-cli.h"

static gboolean
set_bookmarked (BwLibrary   *library,
                const char  *ref,
                gboolean     bookmarked,
                GError     **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *place = NULL;

  bw_library_set_bookmarked_async (library, ref, bookmarked, NULL, bw_cli_ready_cb, &place);
  result = bw_cli_wait (&place);

  return bw_library_set_bookmarked_finish (library, result, error);
}

/* `bookmark add|remove REF...` */
BwCliStatus
bw_cli_bookmark (BwCli  *cli,
                 char  **argv)
{
  const GOptionEntry entries[] = { G_OPTION_ENTRY_NULL };
  BwLibrary *library;
  BwCliStatus status = BW_CLI_DONE;
  gboolean add;

  if (!bw_cli_parse (argv, entries, "add or remove, and a REF", 2, G_MAXUINT))
    return BW_CLI_USAGE;
  add = g_str_equal (argv[1], "add");
  if (!add && !g_str_equal (argv[1], "remove"))
    return bw_cli_usage ("A bookmark can be added or removed");

  library = bw_cli_open (cli, BW_LIBRARY_READ_WRITE);
  for (char **ref = argv + 2; *ref != NULL; ref++)
    {
      g_autoptr (GError) error = NULL;

      if (!set_bookmarked (library, *ref, add, &error))
        status = MAX (status, bw_cli_fail (error));
      if (status == BW_CLI_LIBRARY)
        break;
    }

  return status;
}
