#include "bw-cli.h"
#include "bw-doubt-words.h"
#include "bw-json.h"
#include "bw-library-doubts.h"

#define MAX_SHOWN 1000 /* where no limit is given */

static void
print_side (const BwDoubt  *doubt,
            BwRef           ref,
            const BwTraits *side)
{
  g_autofree char *known = bw_doubt_words_side (doubt, side);

  g_print ("  %s/%" G_GINT64_FORMAT "  %s%s%s%s\n", bw_kind_to_string (ref.kind), ref.id, side->name,
           *known != '\0' ? " (" : "", known, *known != '\0' ? ")" : "");
}

static void
print_doubts (GPtrArray *doubts)
{
  for (guint i = 0; i < doubts->len; i++)
    {
      const BwDoubt *doubt = g_ptr_array_index (doubts, i);
      g_autofree char *evidence = bw_doubt_words_evidence (doubt);

      g_print ("doubtful/%" G_GINT64_FORMAT ": %s\n", doubt->id, evidence);
      print_side (doubt, bw_doubt_get_one (doubt), doubt->one);
      print_side (doubt, bw_doubt_get_other (doubt), doubt->other);
    }
}

/* `doubtful [--json] [--limit N]` */
BwCliStatus
bw_cli_doubtful (BwCli  *cli,
                 char  **argv)
{
  gboolean json = FALSE;
  int limit = MAX_SHOWN;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, "Print JSON", NULL },
    { "limit", 0, 0, G_OPTION_ARG_INT, &limit, "The most to print", "N" },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) doubts = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *output = NULL;
  GAsyncResult *place = NULL;
  BwLibrary *library;

  if (!bw_cli_parse (argv, entries, "no arguments", 0, 0))
    return BW_CLI_USAGE;
  if (limit < 0)
    return bw_cli_usage ("A limit is a number from 0");

  library = bw_cli_open (cli, BW_LIBRARY_READ_ONLY);
  bw_library_list_doubts_async (library, (guint) limit, NULL, bw_cli_ready_cb, &place);
  result = bw_cli_wait (&place);
  if (!(doubts = bw_library_list_doubts_finish (library, result, &error)))
    return bw_cli_fail (error);
  if (!json)
    {
      print_doubts (doubts);
      return BW_CLI_DONE;
    }

  output = bw_json_from_doubts (doubts);
  bw_cli_print (output);
  bw_cli_print ("\n");

  return BW_CLI_DONE;
}
