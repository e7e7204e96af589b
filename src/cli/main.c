#include <locale.h>
#include <stdlib.h>

#include "bw-cli.h"
#include "bw-config.h"

static const struct
{
  const char *name;
  BwCliCommand run;
  const char *usage;
} COMMANDS[] = {
  { "import", bw_cli_import, "import [--as KIND] [--base-url URL] [--json] PATH|-... [--name NAME]" },
  { "search", bw_cli_search, "search [--json] [--limit N] [--facets] QUERY | search [--json] --complete TEXT" },
  { "show", bw_cli_show, "show [--json|--html|--text] REF" },
  { "list", bw_cli_list,
    "list [--json] [--limit N] papers|people|organisations|documents|sources|bookmarks|queue|tags" },
  { "export", bw_cli_export,
    "export --format json|jsonl|bibtex|ris|csl-json|opml|markdown [--output FILE|DIR] [QUERY]" },
  { "path", bw_cli_path, "path [--json] REF REF" },
  { "decisions", bw_cli_decisions, "decisions export FILE | decisions import FILE" },
  { "searches", bw_cli_searches,
    "searches [--json] | searches add NAME QUERY | searches rename NAME NAME | searches remove|see NAME" },
  { "bookmark", bw_cli_bookmark, "bookmark add|remove REF..." },
  { "mention", bw_cli_mention, "mention promote|reject REF REF" },
  { "merge", bw_cli_merge, "merge REF REF" },
  { "split", bw_cli_split, "split [--works] REF" },
  { "whole", bw_cli_whole, "whole REF" },
  { "distinct", bw_cli_distinct, "distinct REF REF" },
  { "doubtful", bw_cli_doubtful, "doubtful [--json] [--limit N]" },
  { "undo", bw_cli_undo, "undo" },
  { "redo", bw_cli_redo, "redo" },
  { "stats", bw_cli_stats, "stats [--json]" },
  { "check", bw_cli_check, "check [--repair]" },
  { "backup", bw_cli_backup, "backup FILE" },
  { "restore", bw_cli_restore, "restore FILE" },
};

static char *
make_description (void)
{
  GString *text = g_string_new ("Commands:\n");

  for (guint i = 0; i < G_N_ELEMENTS (COMMANDS); i++)
    g_string_append_printf (text, "  %s\n", COMMANDS[i].usage);
  g_string_append (text, "\nA reference is paper/42, person/7, document/3, organisation/2, source/1,\n"
                         "arxiv:2401.05566, doi:10..., orcid:... or person:\"Jane Doe\".\n"
                         "The library is --library, else $BOOKWHEEL_LIBRARY, else "
                         "bookwheel/library.db\nin the user's data folder.\n");

  return g_string_free (text, FALSE);
}

static BwCliStatus
run_command (BwCli  *cli,
             char  **argv)
{
  if (argv[0] == NULL)
    return bw_cli_usage ("Which command?");

  for (guint i = 0; i < G_N_ELEMENTS (COMMANDS); i++)
    if (g_str_equal (COMMANDS[i].name, argv[0]))
      return COMMANDS[i].run (cli, argv);

  return bw_cli_usage ("There is no command “%s”", argv[0]);
}

static BwCliStatus
run_on_library (const char  *path,
                char       **arguments)
{
  BwCli cli = { NULL, NULL };
  BwCliStatus status;

  cli.path = path != NULL ? g_strdup (path) : bw_library_get_default_path ();
  status = run_command (&cli, arguments);
  if (cli.library != NULL)
    bw_library_close (cli.library); /* nobody may find a log beside the file */
  g_clear_object (&cli.library);
  g_free (cli.path);

  return status;
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *path = NULL;
  g_autofree char *description = make_description ();
  g_auto (GStrv) arguments = NULL;
  g_autofree char **rest = NULL;
  gboolean version = FALSE;
  const GOptionEntry entries[] = {
    { "library", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &path, "The library", "FILE" },
    { "version", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &version, "Print the version", NULL },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (GOptionContext) context = g_option_context_new ("COMMAND ... - the corpus from a terminal");
  g_autoptr (GError) error = NULL;

  (void) setlocale (LC_ALL, "");
  g_set_prgname ("bookwheelctl");

  g_option_context_add_main_entries (context, entries, NULL);
  g_option_context_set_description (context, description);
  g_option_context_set_strict_posix (context, TRUE);
  arguments = g_strdupv (argv);
  if (!g_option_context_parse_strv (context, &arguments, &error))
    return (int) bw_cli_usage ("%s", error->message);
  if (version)
    {
      g_print ("bookwheelctl %s\n", BW_VERSION);
      return BW_CLI_DONE;
    }

  /* Parsing takes options out of the array, not out of memory. */
  rest = g_memdup2 (arguments + 1, g_strv_length (arguments) * sizeof *arguments);

  return (int) run_on_library (path, rest);
}
