#include "bw-cli.h"
#include "bw-library-decisions.h"

/* What is said of a thing: what it is called, and where it is found. */
static void
print_side (BwKind                kind,
            const BwDecisionSide *side)
{
  g_print ("%s/%" G_GINT64_FORMAT " (%s)", bw_kind_to_string (kind), side->id, side->name);
}

static void
print_mention (const BwDecision *decision)
{
  g_print ("“%s” ", decision->other.name);
  g_print (decision->action == BW_DECISION_PROMOTE ? "is " : "is not ");
  print_side (decision->kind, &decision->keep);
  g_print (": %s\n", decision->why);
}

static void
print_decision (const BwDecision *decision,
                const char       *before)
{
  g_print ("%s", before);
  if (bw_decision_is_of_mention (decision))
    {
      print_mention (decision);
      return;
    }
  print_side (decision->kind, &decision->keep);
  if (decision->action == BW_DECISION_WHOLE)
    g_print (" is one person");
  else
    {
      g_print (decision->action == BW_DECISION_MERGE ? " is the same as " : " is not ");
      print_side (decision->kind, &decision->other);
    }
  g_print (": %s\n", decision->why);
}

/* Where there is no library nothing can be decided, and none is made. */
static BwLibraryMode
get_mode (BwCli *cli)
{
  return g_file_test (cli->path, G_FILE_TEST_EXISTS) ? BW_LIBRARY_READ_WRITE : BW_LIBRARY_READ_ONLY;
}

static BwCliStatus
decide (BwCli      *cli,
        BwDecide    what,
        const char *ref,
        const char *other,
        const char *before)
{
  BwLibrary *library = bw_cli_open (cli, get_mode (cli));
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (BwDecision) decision = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *place = NULL;

  bw_library_decide_async (library, what, ref, other, NULL, bw_cli_ready_cb, &place);
  result = bw_cli_wait (&place);
  if (!(decision = bw_library_decide_finish (library, result, &error)))
    return bw_cli_fail (error);

  print_decision (decision, before);

  return BW_CLI_DONE;
}

/* `merge REF REF` */
BwCliStatus
bw_cli_merge (BwCli  *cli,
              char  **argv)
{
  const GOptionEntry entries[] = { G_OPTION_ENTRY_NULL };

  if (!bw_cli_parse (argv, entries, "the REFs of two things that are one; the first stays", 2, 2))
    return BW_CLI_USAGE;

  return decide (cli, BW_DECIDE_MERGE, argv[1], argv[2], "");
}

/* `split [--works] REF` */
BwCliStatus
bw_cli_split (BwCli  *cli,
              char  **argv)
{
  gboolean works = FALSE;
  const GOptionEntry entries[] = {
    { "works", 0, 0, G_OPTION_ARG_NONE, &works, "Tell a person from another by their works", NULL },
    G_OPTION_ENTRY_NULL
  };

  if (!bw_cli_parse (argv, entries, "the REF of a thing that is two", 1, 1))
    return BW_CLI_USAGE;

  return decide (cli, works ? BW_DECIDE_SPLIT_WORKS : BW_DECIDE_SPLIT, argv[1], NULL, "");
}

/* `whole REF` */
BwCliStatus
bw_cli_whole (BwCli  *cli,
              char  **argv)
{
  const GOptionEntry entries[] = { G_OPTION_ENTRY_NULL };

  if (!bw_cli_parse (argv, entries, "the REF of a person who is one", 1, 1))
    return BW_CLI_USAGE;

  return decide (cli, BW_DECIDE_WHOLE, argv[1], NULL, "");
}

/* `distinct REF REF` */
BwCliStatus
bw_cli_distinct (BwCli  *cli,
                 char  **argv)
{
  const GOptionEntry entries[] = { G_OPTION_ENTRY_NULL };

  if (!bw_cli_parse (argv, entries, "the REFs of two things that are not one", 2, 2))
    return BW_CLI_USAGE;

  return decide (cli, BW_DECIDE_DISTINCT, argv[1], argv[2], "");
}

/* `undo` */
BwCliStatus
bw_cli_undo (BwCli  *cli,
             char  **argv)
{
  const GOptionEntry entries[] = { G_OPTION_ENTRY_NULL };

  if (!bw_cli_parse (argv, entries, "no arguments", 0, 0))
    return BW_CLI_USAGE;

  return decide (cli, BW_DECIDE_UNDO, NULL, NULL, "No longer: ");
}

/* `redo` */
BwCliStatus
bw_cli_redo (BwCli  *cli,
             char  **argv)
{
  const GOptionEntry entries[] = { G_OPTION_ENTRY_NULL };

  if (!bw_cli_parse (argv, entries, "no arguments", 0, 0))
    return BW_CLI_USAGE;

  return decide (cli, BW_DECIDE_REDO, NULL, NULL, "Again: ");
}

/* `mention promote|reject REF REF` */
BwCliStatus
bw_cli_mention (BwCli  *cli,
                char  **argv)
{
  const GOptionEntry entries[] = { G_OPTION_ENTRY_NULL };

  if (!bw_cli_parse (argv, entries,
                     "promote or reject, the REF of a document and the REF of what it names", 3, 3))
    return BW_CLI_USAGE;
  if (g_str_equal (argv[1], "promote"))
    return decide (cli, BW_DECIDE_PROMOTE, argv[2], argv[3], "");
  if (g_str_equal (argv[1], "reject"))
    return decide (cli, BW_DECIDE_REJECT, argv[2], argv[3], "");

  return bw_cli_usage ("A mention can be promoted or rejected");
}
