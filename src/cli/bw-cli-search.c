#include "bw-cli.h"
#include "bw-completion-words.h"
#include "bw-hint-words.h"
#include "bw-json.h"
#include "bw-library-complete.h"
#include "bw-library-facets.h"

#define DEFAULT_LIMIT 50
#define UNTOLD G_MININT

static void
print_hit (const BwHit *hit)
{
  g_autofree char *ref = bw_ref_to_string (hit->ref);
  g_autofree char *date = bw_date_to_string (hit->date);

  g_print ("%-18s %s", ref, hit->title);
  if (hit->byline != NULL && *hit->byline != '\0')
    g_print (" – %s", hit->byline);
  if (date != NULL)
    g_print (", %s", date);
  if (hit->bookmarked)
    g_print (", bookmarked");
  g_print ("\n");
  if (hit->snippet != NULL)
    g_print ("%-18s %s: %s\n", "", hit->field, hit->snippet);
}

/* `year:2024 12`; a star says that the query asks for it. */
static void
print_facets (const BwFacets *facets)
{
  for (guint i = 0; i < facets->all->len; i++)
    {
      const BwFacet *facet = g_ptr_array_index (facets->all, i);

      g_print ("%s\t%u%s%s\n", facet->part, facet->count, facets->partial ? " or more" : "", facet->set ? "\t*" : "");
    }
}

static void
print_findings (const BwFindings *findings)
{
  for (guint i = 0; i < findings->hits->len; i++)
    print_hit (g_ptr_array_index (findings->hits, i));
  if (findings->facets != NULL)
    print_facets (findings->facets);
  for (guint i = 0; i < findings->hints->len; i++)
    {
      g_autofree char *hint = bw_hint_words_tell (g_ptr_array_index (findings->hints, i));

      g_printerr ("%s\n", hint);
    }
  g_printerr ("%d%s found\n", findings->total, findings->partial ? " or more" : "");
}

static void
print_json (const BwFindings *findings)
{
  g_autofree char *text = bw_json_from_findings (findings);

  bw_cli_print (text);
  bw_cli_print ("\n");
}

static gboolean
update_index (BwLibrary  *library,
              GError    **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *place = NULL;

  bw_library_update_index_async (library, NULL, bw_cli_ready_cb, &place);
  result = bw_cli_wait (&place);

  return bw_library_update_index_finish (library, result, error);
}

/* A limit that was named holds, whatever the query says of one. */
static void
print (const BwFindings *findings,
       int               limit,
       gboolean          json)
{
  if (limit != UNTOLD && findings->hits->len > (guint) limit)
    g_ptr_array_set_size (findings->hits, limit);
  if (json)
    print_json (findings);
  else
    print_findings (findings);
}

static gboolean
count_facets (BwLibrary   *library,
              const char  *query,
              int          limit,
              BwFindings  *findings,
              GError     **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *place = NULL;

  bw_library_count_facets_async (library, query, limit, 0, NULL, bw_cli_ready_cb, &place);
  result = bw_cli_wait (&place);
  findings->facets = bw_library_count_facets_finish (library, result, error);

  return findings->facets != NULL;
}

static BwFindings *
find (BwLibrary   *library,
      const char  *query,
      int          limit,
      gboolean     facets,
      GError     **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (BwFindings) findings = NULL;
  GAsyncResult *place = NULL;

  bw_library_search_async (library, query, limit, 0, NULL, bw_cli_ready_cb, &place);
  result = bw_cli_wait (&place);
  findings = bw_library_search_finish (library, result, error);
  if (findings == NULL || (facets && !count_facets (library, query, limit, findings, error)))
    return NULL;

  return g_steal_pointer (&findings);
}

/* `year:2024 12`, `sort:date the newest first` */
static void
print_completions (const BwCompletionList *list,
                   gboolean                json)
{
  g_autofree char *text = json ? bw_json_from_completions (list) : NULL;

  if (json)
    {
      bw_cli_print (text);
      bw_cli_print ("\n");
      return;
    }

  for (guint i = 0; i < list->all->len; i++)
    {
      const BwCompletion *completion = g_ptr_array_index (list->all, i);
      const char *explanation = bw_completion_words_explain (list, completion);
      g_autofree char *query = bw_completion_list_apply (list, i, "", NULL);

      g_print ("%s", g_strchomp (query));
      if (completion->count >= 0)
        g_print ("\t%" G_GINT64_FORMAT "%s", completion->count, completion->more ? " or more" : "");
      else if (explanation != NULL)
        g_print ("\t%s", explanation);
      g_print ("\n");
    }
}

static BwCliStatus
complete (BwLibrary  *library,
          const char *text,
          gboolean    json)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (BwCompletionList) list = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *place = NULL;

  if (!update_index (library, &error))
    return bw_cli_fail (error);

  bw_library_complete_async (library, text, 0, NULL, bw_cli_ready_cb, &place);
  result = bw_cli_wait (&place);
  if (!(list = bw_library_complete_finish (library, result, &error)))
    return bw_cli_fail (error);

  print_completions (list, json);

  return BW_CLI_DONE;
}

/* `search [--json] [--limit N] [--facets] QUERY | search [--json] --complete TEXT` */
BwCliStatus
bw_cli_search (BwCli  *cli,
               char  **argv)
{
  gboolean json = FALSE;
  gboolean facets = FALSE;
  gboolean completes = FALSE;
  int limit = UNTOLD;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, "Print JSON", NULL },
    { "limit", 0, 0, G_OPTION_ARG_INT, &limit, "The most hits to print", "N" },
    { "facets", 0, 0, G_OPTION_ARG_NONE, &facets, "Print by what can be narrowed what is found", NULL },
    { "complete", 0, 0, G_OPTION_ARG_NONE, &completes, "Print how the query may go on", NULL },
    G_OPTION_ENTRY_NULL
  };
  BwLibrary *library;
  g_autoptr (BwFindings) findings = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *query = NULL;

  if (!bw_cli_parse (argv, entries, "QUERY", 1, G_MAXUINT))
    return BW_CLI_USAGE;
  if (limit < 0 && limit != UNTOLD)
    return bw_cli_usage ("A limit is a number from 0");

  query = g_strjoinv (" ", argv + 1);
  library = bw_cli_open (cli, BW_LIBRARY_READ_ONLY);
  if (completes)
    return complete (library, query, json);
  if (!update_index (library, &error) ||
      !(findings = find (library, query, limit == UNTOLD ? DEFAULT_LIMIT : limit, facets, &error)))
    return bw_cli_fail (error);

  print (findings, limit, json);

  return BW_CLI_DONE;
}
