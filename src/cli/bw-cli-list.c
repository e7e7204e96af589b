#include "bw-cli.h"
#include "bw-library-export.h"

static void
print_row (BwRef            ref,
           const BwRowData *row)
{
  g_autofree char *name = bw_ref_to_string (ref);
  g_autofree char *date = bw_date_to_string (row->date);

  g_print ("%-18s %s", name, row->title != NULL ? row->title : "");
  if (row->byline != NULL && *row->byline != '\0')
    g_print (" – %s", row->byline);
  if (date != NULL)
    g_print (", %s", date);
  g_print ("\n");
}

static GArray *
get_refs (BwLibrary   *library,
          BwListKind   kind,
          int          limit,
          GError     **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *place = NULL;

  bw_library_list_async (library, kind, limit >= 0 ? (guint) limit : G_MAXUINT, NULL, bw_cli_ready_cb, &place);
  result = bw_cli_wait (&place);

  return bw_library_list_finish (library, result, NULL, error);
}

static gboolean
print_rows (BwLibrary   *library,
            BwListKind   kind,
            int          limit,
            GError     **error)
{
  g_autoptr (GArray) refs = get_refs (library, kind, limit, error);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  GAsyncResult *place = NULL;

  if (refs == NULL)
    return FALSE;

  bw_library_load_rows_async (library, refs, NULL, bw_cli_ready_cb, &place);
  result = bw_cli_wait (&place);
  if (!(rows = bw_library_load_rows_finish (library, result, error)))
    return FALSE;

  for (guint i = 0; i < rows->len; i++)
    print_row (g_array_index (refs, BwRef, i), g_ptr_array_index (rows, i));

  return TRUE;
}

static gboolean
print_json (BwLibrary   *library,
            BwListKind   kind,
            int          limit,
            GError     **error)
{
  g_autoptr (GOutputStream) output = bw_cli_get_output ();
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *place = NULL;

  bw_library_write_list_async (library, kind, limit, output, NULL, bw_cli_ready_cb, &place);
  result = bw_cli_wait (&place);

  return bw_library_write_list_finish (library, result, error);
}

/* `list [--json] [--limit N] papers|people|organisations|documents|sources|bookmarks|queue|tags` */
BwCliStatus
bw_cli_list (BwCli  *cli,
             char  **argv)
{
  static const char *const EMPTY[] = { "queue", "tags", NULL }; /* this version makes none */
  gboolean json = FALSE;
  int limit = -1;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, "Print JSON", NULL },
    { "limit", 0, 0, G_OPTION_ARG_INT, &limit, "The most to print", "N" },
    G_OPTION_ENTRY_NULL
  };
  BwLibrary *library;
  g_autoptr (GError) error = NULL;
  BwListKind kind;

  if (!bw_cli_parse (argv, entries, "the name of a list", 1, 1))
    return BW_CLI_USAGE;
  if (limit < -1)
    return bw_cli_usage ("A limit is a number from 0");
  if (g_strv_contains (EMPTY, argv[1]))
    {
      bw_cli_print (json ? "[]\n" : "");
      return BW_CLI_DONE;
    }
  if (!bw_list_kind_from_string (argv[1], &kind))
    return bw_cli_usage ("There is no list “%s”", argv[1]);

  library = bw_cli_open (cli, BW_LIBRARY_READ_ONLY);
  if (json ? print_json (library, kind, limit, &error) : print_rows (library, kind, limit, &error))
    return BW_CLI_DONE;

  return bw_cli_fail (error);
}
