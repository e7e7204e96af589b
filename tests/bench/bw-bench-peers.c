#include "bw-bench-peers.h"

#include <string.h>

#include "bw-bench-peer-text.h"
#include "bw-bench-times.h"
#include "bw-config.h"
#include "bw-text-index.h"

#define LIMIT "50"
#define MAX_WORDS 20

typedef enum
{
  PEER_XAPIAN,
  PEER_RG_FIRST,
  PEER_RG_COUNT,
  PEER_LIKE,
  PEER_MATCH,
  N_PEERS
} Peer;

struct _BwBenchPeers
{
  sqlite3          *db;
  char             *lines;
  char             *rg; /* NULL where there is none */
  GSubprocess      *xapian;
  GDataInputStream *answers; /* of Xapian, NULL where there is none */
  GArray           *times[N_PEERS];
  GArray           *first; /* ours */
  GArray           *whole;
};

static void
start_xapian (BwBenchPeers *self)
{
  g_autofree char *folder = g_strconcat (self->lines, ".xapian", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *ready = NULL;
  g_autoptr (GDataInputStream) answers = NULL;

  self->xapian = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE |
                                     G_SUBPROCESS_FLAGS_STDERR_SILENCE,
                                   &error, "/usr/bin/python3", BW_SOURCE_DIR "/tests/bench/peer-xapian.py",
                                   self->lines, folder, LIMIT, NULL);
  if (self->xapian == NULL)
    return;
  answers = g_data_input_stream_new (g_subprocess_get_stdout_pipe (self->xapian));
  ready = g_data_input_stream_read_line (answers, NULL, NULL, NULL);
  if (g_strcmp0 (ready, "ready") == 0)
    self->answers = g_steal_pointer (&answers);
}

BwBenchPeers *
bw_bench_peers_new (const char *library_path)
{
  BwBenchPeers *self = g_new0 (BwBenchPeers, 1);

  self->db = bw_bench_peer_text_open (library_path);
  self->lines = bw_bench_peer_text_lines (library_path, self->db);
  self->rg = g_find_program_in_path ("rg");
  start_xapian (self);
  for (int i = 0; i < N_PEERS; i++)
    self->times[i] = g_array_new (FALSE, FALSE, sizeof (double));
  self->first = g_array_new (FALSE, FALSE, sizeof (double));
  self->whole = g_array_new (FALSE, FALSE, sizeof (double));
  if (self->rg == NULL)
    g_print ("ripgrep is not installed, and is left out\n");
  if (self->answers == NULL)
    g_print ("Python has no Xapian, which is left out\n");

  return self;
}

void
bw_bench_peers_free (BwBenchPeers *self)
{
  sqlite3_close (self->db);
  g_clear_object (&self->answers);
  if (self->xapian != NULL)
    g_subprocess_force_exit (self->xapian);
  g_clear_object (&self->xapian);
  for (int i = 0; i < N_PEERS; i++)
    g_array_unref (self->times[i]);
  g_array_unref (self->first);
  g_array_unref (self->whole);
  g_free (self->lines);
  g_free (self->rg);
  g_free (self);
}

static double
since (gint64 began)
{
  return (double) (g_get_monotonic_time () - began) / 1000;
}

static double
ask_xapian (BwBenchPeers *self,
            const char   *text)
{
  GOutputStream *questions = g_subprocess_get_stdin_pipe (self->xapian);
  g_autofree char *line = g_strconcat (text, "\n", NULL);
  g_autofree char *answer = NULL;

  if (g_output_stream_write_all (questions, line, strlen (line), NULL, NULL, NULL))
    answer = g_data_input_stream_read_line (self->answers, NULL, NULL, NULL);
  if (answer == NULL)
    g_error ("Xapian has ended at %s", text);

  return g_ascii_strtod (answer, NULL);
}

static double
run_rg (BwBenchPeers *self,
        const char   *option,
        const char   *text)
{
  gint64 began = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process =
    g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error, self->rg, "-i", "-F", option, "--", text, self->lines, NULL);

  if (process == NULL || !g_subprocess_wait (process, NULL, &error))
    g_error ("%s", error->message);

  return since (began);
}

/* To the end, or until there are enough. */
static double
run_sql (BwBenchPeers *self,
         const char   *sql,
         GStrv         values)
{
  gint64 began = g_get_monotonic_time ();
  sqlite3_stmt *stmt;

  if (sqlite3_prepare_v2 (self->db, sql, -1, &stmt, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (self->db));
  for (int i = 0; values[i] != NULL; i++)
    sqlite3_bind_text (stmt, i + 1, values[i], -1, SQLITE_STATIC);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    for (int i = 0; i < sqlite3_column_count (stmt); i++)
      (void) sqlite3_column_text (stmt, i);
  sqlite3_finalize (stmt);

  return since (began);
}

static double
ask_like (BwBenchPeers *self,
          GStrv         words)
{
  g_autoptr (GString) sql = g_string_new ("SELECT id, title, authors FROM paper WHERE 1");
  g_auto (GStrv) values = g_strdupv (words);

  for (int i = 0; values[i] != NULL; i++)
    {
      g_autofree char *word = values[i];

      values[i] = g_strdup_printf ("%%%s%%", word);
      g_string_append_printf (sql, " AND (title LIKE ?%d OR authors LIKE ?%d OR abstract LIKE ?%d)", i + 1, i + 1, i + 1);
    }
  g_string_append (sql, " LIMIT " LIMIT);

  return run_sql (self, sql->str, values);
}

/* The last word may be the beginning of another. */
static double
ask_match (BwBenchPeers *self,
           GStrv         words)
{
  static const char SQL[] = "SELECT rowid, title, authors FROM found WHERE found MATCH ?1 ORDER BY rank LIMIT " LIMIT;
  g_autofree char *all = g_strjoinv ("\" AND \"", words);
  g_autofree char *match = g_strdup_printf ("\"%s\"*", all);
  char *values[] = { match, NULL };

  return run_sql (self, SQL, values);
}

static void
note (BwBenchPeers *self,
      Peer          peer,
      double        time)
{
  g_array_append_val (self->times[peer], time);
}

/* Asks all of them for the same, one after the other: what the machine does besides is about the same for all. */
void
bw_bench_peers_ask (BwBenchPeers *self,
                    BwBenchAsker *asker,
                    const char   *text)
{
  g_autofree char *folded = bw_text_search_words (text);
  g_auto (GStrv) words = g_strsplit (folded, " ", MAX_WORDS);
  double whole;
  double first;

  if (*folded == '\0')
    return;

  first = bw_bench_asker_ask (asker, text, &whole);
  g_array_append_val (self->first, first);
  g_array_append_val (self->whole, whole);
  if (self->answers != NULL)
    note (self, PEER_XAPIAN, ask_xapian (self, folded));
  if (self->rg != NULL)
    {
      note (self, PEER_RG_FIRST, run_rg (self, "-m" LIMIT, folded));
      note (self, PEER_RG_COUNT, run_rg (self, "-c", folded));
    }
  note (self, PEER_LIKE, ask_like (self, words));
  note (self, PEER_MATCH, ask_match (self, words));
}

static double
get_95 (GArray *times)
{
  return g_array_index (times, double, times->len * 95 / 100);
}

void
bw_bench_peers_print (BwBenchPeers *self)
{
  static const char *const NAMES[N_PEERS] = { "  Xapian, the last word a beginning", ("  rg -i -F -m" LIMIT), "  rg -i -F -c",
                                              "  LIKE, of each word", "  MATCH ... ORDER BY rank" };

  g_print ("the same keys, by others\n");
  bw_bench_times_print ("  ours, the first answer", self->first);
  bw_bench_times_print ("  ours, the whole answer", self->whole);
  for (int i = 0; i < N_PEERS; i++)
    {
      GArray *times = self->times[i];

      bw_bench_times_print (NAMES[i], times);
      if (times->len > 0)
        g_print ("    at 95 %% %.0f times as long as our first answer, %.0f times as long as the whole\n",
                 get_95 (times) / get_95 (self->first), get_95 (times) / get_95 (self->whole));
    }
}
