#include "bw-bench-peers.h"

#include <string.h>
#include <sys/resource.h>

#include "bw-bench-peer-text.h"
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
  BwBenchClock     *clocks[N_PEERS];
  BwBenchClock     *first; /* ours */
  BwBenchClock     *whole;
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
    self->clocks[i] = bw_bench_clock_new ();
  self->first = bw_bench_clock_new ();
  self->whole = bw_bench_clock_new ();
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
    bw_bench_clock_free (self->clocks[i]);
  bw_bench_clock_free (self->first);
  bw_bench_clock_free (self->whole);
  g_free (self->lines);
  g_free (self->rg);
  g_free (self);
}

/* It says itself how long it was at it. */
static void
ask_xapian (BwBenchPeers *self,
            const char   *text)
{
  GOutputStream *questions = g_subprocess_get_stdin_pipe (self->xapian);
  g_autofree char *line = g_strconcat (text, "\n", NULL);
  g_autofree char *answer = NULL;
  BwBenchTime time = { 0, 0 };
  char *rest;

  if (g_output_stream_write_all (questions, line, strlen (line), NULL, NULL, NULL))
    answer = g_data_input_stream_read_line (self->answers, NULL, NULL, NULL);
  if (answer == NULL)
    g_error ("Xapian has ended at %s", text);

  time.wall = g_ascii_strtod (answer, &rest);
  time.processor = g_ascii_strtod (rest, NULL);
  bw_bench_clock_add (self->clocks[PEER_XAPIAN], time);
}

/* Of all programs that have ended. */
static double
get_processor_of_children (void)
{
  struct rusage usage;

  getrusage (RUSAGE_CHILDREN, &usage);

  return ((double) (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000) +
         ((double) (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1000);
}

static void
run_rg (BwBenchPeers *self,
        Peer          peer,
        const char   *option,
        const char   *text)
{
  gint64 began = g_get_monotonic_time ();
  double processor = get_processor_of_children ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process =
    g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error, self->rg, "-i", "-F", option, "--", text, self->lines, NULL);
  BwBenchTime time;

  if (process == NULL || !g_subprocess_wait (process, NULL, &error))
    g_error ("%s", error->message);

  time.wall = (double) (g_get_monotonic_time () - began) / 1000;
  time.processor = get_processor_of_children () - processor;
  bw_bench_clock_add (self->clocks[peer], time);
}

/* To the end, or until there are enough. */
static void
run_sql (BwBenchPeers *self,
         Peer          peer,
         const char   *sql,
         GStrv         values)
{
  sqlite3_stmt *stmt;

  bw_bench_clock_start (self->clocks[peer]);
  if (sqlite3_prepare_v2 (self->db, sql, -1, &stmt, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (self->db));
  for (int i = 0; values[i] != NULL; i++)
    sqlite3_bind_text (stmt, i + 1, values[i], -1, SQLITE_STATIC);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    for (int i = 0; i < sqlite3_column_count (stmt); i++)
      (void) sqlite3_column_text (stmt, i);
  sqlite3_finalize (stmt);
  bw_bench_clock_stop (self->clocks[peer]);
}

static void
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

  run_sql (self, PEER_LIKE, sql->str, values);
}

/* The last word may be the beginning of another. */
static void
ask_match (BwBenchPeers *self,
           GStrv         words)
{
  static const char SQL[] = "SELECT rowid, title, authors FROM found WHERE found MATCH ?1 ORDER BY rank LIMIT " LIMIT;
  g_autofree char *all = g_strjoinv ("\" AND \"", words);
  g_autofree char *match = g_strdup_printf ("\"%s\"*", all);
  char *values[] = { match, NULL };

  run_sql (self, PEER_MATCH, SQL, values);
}

/* Asks all of them for the same, one after the other: what the machine does besides is about the same for all. */
void
bw_bench_peers_ask (BwBenchPeers *self,
                    BwBenchAsker *asker,
                    const char   *text)
{
  g_autofree char *folded = bw_text_search_words (text);
  g_auto (GStrv) words = g_strsplit (folded, " ", MAX_WORDS);
  BwBenchTime whole;
  BwBenchTime first;

  if (*folded == '\0')
    return;

  first = bw_bench_asker_ask (asker, text, &whole);
  bw_bench_clock_add (self->first, first);
  bw_bench_clock_add (self->whole, whole);
  if (self->answers != NULL)
    ask_xapian (self, folded);
  if (self->rg != NULL)
    {
      run_rg (self, PEER_RG_FIRST, "-m" LIMIT, folded);
      run_rg (self, PEER_RG_COUNT, "-c", folded);
    }
  ask_like (self, words);
  ask_match (self, words);
}

void
bw_bench_peers_print (BwBenchPeers *self)
{
  static const char *const NAMES[N_PEERS] = { "  Xapian, the last word a beginning", ("  rg -i -F -m" LIMIT), "  rg -i -F -c",
                                              "  LIKE, of each word", "  MATCH ... ORDER BY rank" };
  BwBenchTime first = bw_bench_clock_get_95 (self->first);
  BwBenchTime whole = bw_bench_clock_get_95 (self->whole);

  g_print ("the same keys, by others\n");
  bw_bench_clock_print (self->first, "  ours, the first answer");
  bw_bench_clock_print (self->whole, "  ours, the whole answer");
  for (int i = 0; i < N_PEERS; i++)
    {
      BwBenchTime other = bw_bench_clock_get_95 (self->clocks[i]);

      bw_bench_clock_print (self->clocks[i], NAMES[i]);
      if (other.wall > 0)
        g_print ("    at 95 %% %.0f times our first answer (of the processor %.0f), %.0f times the whole (%.0f)\n",
                 other.wall / first.wall, other.processor / first.processor, other.wall / whole.wall,
                 other.processor / whole.processor);
    }
}
