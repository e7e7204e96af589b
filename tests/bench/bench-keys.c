#include <stdlib.h>

#include "bw-bench-asker.h"
#include "bw-bench-clock.h"
#include "bw-bench-peers.h"
#include "bw-bench-typed.h"
#include "bw-bench-while.h"
#include "bw-list-query.h"
#include "bw-search.h"

/*
 * bench-keys [--only WHAT] LIBRARY: how long a search takes at each key of two hundred queries, made
 * up from what the library holds ("keys"); of a thousand queries that ask for as much as they can
 * ("hostile"); how long it takes to open the library and list what is newest in it ("opening"); what
 * memory that takes; and how long others take for some of the keys ("peers"). Beside the library is
 * then written what they search.
 * bench-keys --while FILE LIBRARY: the same keys while FILE is imported, and how fast that is;
 * in copies of the library.
 * All is asked once to warm up, but for the thousand queries, which take minutes. Nothing fails for being slow.
 */

#define N_OPENED 30
#define N_NEWEST 50
#define N_FOR_PEERS 200 /* keys */

/* Each beginning of the queries. Returns: (element-type utf8) */
static GPtrArray *
make_keys (GPtrArray *queries,
           guint      n_queries)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n_queries; i++)
    {
      const char *query = g_ptr_array_index (queries, i);
      glong length = g_utf8_strlen (query, -1);

      for (glong n = 1; n <= length; n++)
        g_ptr_array_add (keys, g_utf8_substring (query, 0, n));
    }

  return keys;
}

static void
time_all (BwBenchAsker *asker,
          GPtrArray    *texts,
          int           n_rounds,
          const char   *what)
{
  for (int round = 0; round < n_rounds; round++)
    {
      bw_bench_asker_reset (asker);
      for (guint i = 0; i < texts->len; i++)
        bw_bench_asker_ask (asker, g_ptr_array_index (texts, i), NULL);
    }
  bw_bench_asker_print (asker, what);
}

typedef void (*List) (BwSession *session);

static void
list_nothing (BwSession *session)
{
}

static BwSearchIndex *
open_index (BwSession *session)
{
  g_autoptr (GError) error = NULL;
  BwSearchIndex *index = bw_session_get_index (session, &error);

  if (index == NULL)
    g_error ("%s", error->message);

  return index;
}

/* As whoever searches does. */
static void
list_nothing_of_index (BwSession *session)
{
  open_index (session);
}

/* As the window's list of papers does at first, which knows how many there are. */
static void
list_page (BwSession *session)
{
  g_autoptr (GError) error = NULL;
  BwDb *db = bw_session_get_db (session);
  gint64 total = 0;
  g_autoptr (GArray) refs = bw_list_query_first (db, BW_LIST_PAPERS, N_NEWEST, &error);

  for (guint i = 0; refs != NULL && i < refs->len; i++)
    {
      BwRowData *row = bw_list_query_row (db, g_array_index (refs, BwRef, i), &error);

      if (row == NULL)
        break;
      bw_row_data_free (row);
    }
  if (error != NULL || !bw_list_query_count (db, BW_LIST_PAPERS, &total, &error))
    g_error ("%s", error->message);
}

/* And then, behind these. */
static void
list_whole (BwSession *session)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) refs =
    bw_list_query_first (bw_session_get_db (session), BW_LIST_PAPERS, G_MAXUINT, &error);

  if (refs == NULL)
    g_error ("%s", error->message);
}

/* As one who asks for no more. */
static void
list_newest (BwSession *session)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BwFindings) findings = bw_search_run (bw_session_get_db (session), open_index (session),
                                                   "kind:paper sort:date", N_NEWEST, 0, &error);

  if (findings == NULL)
    g_error ("%s", error->message);
}

static void
time_opening (const char *path,
              const char *what,
              List        list)
{
  g_autoptr (BwBenchClock) clock = bw_bench_clock_new ();

  for (int i = 0; i <= N_OPENED; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (BwSession) session = NULL;

      if (i == 1)
        bw_bench_clock_reset (clock);
      bw_bench_clock_start (clock);
      session = bw_session_new (path, BW_DB_READ_ONLY, &error);
      if (session == NULL)
        g_error ("%s", error->message);
      list (session);
      bw_bench_clock_stop (clock);
    }
  bw_bench_clock_print (clock, what);
}

static double
get_megabytes (const char *rollup,
               const char *name)
{
  g_autofree char *line = g_strdup_printf ("\n%s:", name);
  const char *at = strstr (rollup, line);

  return at != NULL ? g_ascii_strtod (at + strlen (line), NULL) / 1024 : 0;
}

static void
print_memory (void)
{
  g_autofree char *rollup = NULL;

  if (!g_file_get_contents ("/proc/self/smaps_rollup", &rollup, NULL, NULL))
    return;

  g_print ("memory: %.1f MB resident, of which private %.1f MB, shared %.1f MB; its share (PSS) %.1f MB, "
           "of which %.1f MB from mapped files\n",
           get_megabytes (rollup, "Rss"),
           get_megabytes (rollup, "Private_Dirty") + get_megabytes (rollup, "Private_Clean"),
           get_megabytes (rollup, "Shared_Clean") + get_megabytes (rollup, "Shared_Dirty"),
           get_megabytes (rollup, "Pss"), get_megabytes (rollup, "Pss_File"));
}

/* Some of the keys, those of all sorts of queries; their text has no identifiers. */
static void
time_peers (BwBenchAsker *asker,
            const char   *path,
            GPtrArray    *queries)
{
  g_autoptr (GPtrArray) keys = make_keys (queries, queries->len - BW_BENCH_N_IDENTIFIERS);
  g_autoptr (BwBenchPeers) peers = bw_bench_peers_new (path);
  guint step = MAX (keys->len / N_FOR_PEERS, 1);

  for (guint i = 0; i < keys->len; i += step)
    bw_bench_peers_ask (peers, asker, g_ptr_array_index (keys, i));
  bw_bench_peers_print (peers);
}

/* As it is where a window has been open. */
static BwBenchAsker *
open_tidy (const char *path)
{
  g_autoptr (GError) error = NULL;
  BwBenchAsker *asker = bw_bench_asker_new (path, &error);
  BwSearchIndex *index = asker != NULL ? bw_session_get_index (bw_bench_asker_get_session (asker), &error) : NULL;

  if (index == NULL || !bw_search_index_tidy (index, 0, &error))
    g_error ("%s", error->message);

  return asker;
}

static BwBenchWords *
make_words (BwBenchAsker *asker)
{
  BwSession *session = bw_bench_asker_get_session (asker);

  return bw_bench_words_new (bw_session_get_db (session), bw_search_index_get_db (bw_session_get_index (session, NULL)));
}

static gboolean
is_wanted (const char *only,
           const char *what)
{
  return only == NULL || g_str_equal (only, what);
}

static void
measure (const char *path,
         const char *only)
{
  g_autoptr (BwBenchAsker) asker = open_tidy (path);
  g_autoptr (BwBenchWords) words = make_words (asker);
  g_autoptr (GPtrArray) queries = bw_bench_typed_new (words);
  g_autoptr (GPtrArray) keys = make_keys (queries, queries->len);
  g_autoptr (GPtrArray) hostile = bw_bench_hostile_new (words);

  if (is_wanted (only, "keys"))
    time_all (asker, keys, 2, "a key");
  if (is_wanted (only, "hostile"))
    time_all (asker, hostile, 1, "a query that asks for as much as it can");
  if (is_wanted (only, "opening"))
    {
      time_opening (path, "opened", list_nothing);
      time_opening (path, "opened, with its index", list_nothing_of_index);
      time_opening (path, "opened, and the papers listed as in the window", list_page);
      time_opening (path, "opened, and all the others of that list", list_whole);
      time_opening (path, "opened, and only the newest papers", list_newest);
    }
  print_memory ();
  if (is_wanted (only, "peers"))
    time_peers (asker, path, queries);
}

static void
measure_while (const char *path,
               const char *file)
{
  BwBenchAsker *asker = open_tidy (path);
  g_autoptr (BwBenchWords) words = make_words (asker);
  g_autoptr (GPtrArray) queries = bw_bench_typed_new (words);
  g_autoptr (GPtrArray) keys = make_keys (queries, queries->len);

  bw_bench_asker_free (asker); /* nobody has open what is copied */
  bw_bench_while_run (path, file, keys);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *file = NULL;
  g_autofree char *only = NULL;
  const GOptionEntry entries[] = {
    { "while", 0, 0, G_OPTION_ARG_FILENAME, &file, "Import this file meanwhile, into a copy", "FILE" },
    { "only", 0, 0, G_OPTION_ARG_STRING, &only, "Measure only this", "keys|hostile|opening|peers" },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (GOptionContext) context = g_option_context_new ("LIBRARY");
  g_autoptr (GError) error = NULL;

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || argc != 2)
    g_error ("%s", error != NULL ? error->message : "usage: bench-keys [--only WHAT] [--while FILE] LIBRARY");

  if (file != NULL)
    measure_while (argv[1], file);
  else
    measure (argv[1], only);

  return 0;
}
