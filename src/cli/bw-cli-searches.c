#include "bw-cli.h"
#include "bw-json.h"
#include "bw-library-searches.h"

static void
print_searches (GPtrArray *searches)
{
  for (guint i = 0; i < searches->len; i++)
    {
      const BwSavedSearch *saved = g_ptr_array_index (searches, i);

      g_print ("%s\t%s", saved->name, saved->query);
      if (saved->n_new > 0)
        g_print ("\t%u%s new", saved->n_new, saved->more ? " or more" : "");
      g_print ("\n");
    }
}

static BwCliStatus
list (BwCli    *cli,
      gboolean  json)
{
  BwLibrary *library = bw_cli_open (cli, BW_LIBRARY_READ_ONLY);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) searches = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *output = NULL;
  GAsyncResult *place = NULL;

  bw_library_list_searches_async (library, NULL, bw_cli_ready_cb, &place);
  result = bw_cli_wait (&place);
  if (!(searches = bw_library_list_searches_finish (library, result, &error)))
    return bw_cli_fail (error);

  if (json)
    {
      output = bw_json_from_searches (searches);
      bw_cli_print (output);
      bw_cli_print ("\n");
    }
  else
    {
      print_searches (searches);
    }

  return BW_CLI_DONE;
}

static gboolean
add (BwLibrary   *library,
     const char  *name,
     const char  *query,
     GError     **error)
{
  g_autoptr (BwSavedSearch) saved = bw_saved_search_new (name, query);
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *place = NULL;

  bw_library_save_search_async (library, saved, NULL, bw_cli_ready_cb, &place);
  result = bw_cli_wait (&place);

  return bw_library_save_search_finish (library, result, error);
}

static gboolean
rename_to (BwLibrary   *library,
           const char  *name,
           const char  *new_name,
           GError     **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *place = NULL;

  bw_library_rename_search_async (library, name, new_name, NULL, bw_cli_ready_cb, &place);
  result = bw_cli_wait (&place);

  return bw_library_rename_search_finish (library, result, error);
}

static gboolean
remove_one (BwLibrary   *library,
            const char  *name,
            const char  *unused,
            GError     **error)
{
  g_autoptr (BwSavedSearch) removed = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *place = NULL;

  bw_library_remove_search_async (library, name, NULL, bw_cli_ready_cb, &place);
  result = bw_cli_wait (&place);
  removed = bw_library_remove_search_finish (library, result, error);

  return removed != NULL;
}

static gboolean
see (BwLibrary   *library,
     const char  *name,
     const char  *unused,
     GError     **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *place = NULL;

  bw_library_see_search_async (library, name, NULL, bw_cli_ready_cb, &place);
  result = bw_cli_wait (&place);

  return bw_library_see_search_finish (library, result, error);
}

static const struct
{
  const char *name;
  guint n_arguments;
  gboolean (*run) (BwLibrary *library,
                   const char *first,
                   const char *second,
                   GError **error);
} VERBS[] = {
  { "add", 2, add },
  { "rename", 2, rename_to },
  { "remove", 1, remove_one },
  { "see", 1, see },
};

/* `searches [--json] | searches add NAME QUERY | searches rename NAME NAME | searches remove|see NAME` */
BwCliStatus
bw_cli_searches (BwCli  *cli,
                 char  **argv)
{
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, "Print JSON", NULL },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (GError) error = NULL;

  if (!bw_cli_parse (argv, entries, "nothing, or what to do with the search of a NAME", 0, 3))
    return BW_CLI_USAGE;
  if (argv[1] == NULL)
    return list (cli, json);

  for (guint i = 0; i < G_N_ELEMENTS (VERBS); i++)
    if (g_str_equal (argv[1], VERBS[i].name) && g_strv_length (argv) == VERBS[i].n_arguments + 2)
      return VERBS[i].run (bw_cli_open (cli, BW_LIBRARY_READ_WRITE), argv[2], argv[3], &error)
               ? BW_CLI_DONE
               : bw_cli_fail (error);

  return bw_cli_usage ("A search can be added with a name and a query, renamed, removed or seen");
}
