#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

#include "bw-bench-clock.h"
#include "bw-bench-corpus.h"
#include "bw-db-private.h"
#include "bw-item-query.h"
#include "bw-page.h"
#include "bw-path-query.h"
#include "bw-plain.h"
#include "bw-search-index.h"
#include "bw-similar-query.h"

/*
 * bench-scale make FILE N [FROM]: writes a corpus of N works, to be imported with `bookwheelctl`;
 * or those N that come after the first FROM.
 * bench-scale LIBRARY [MIN [WHAT]]: how long the pages of such a library take: of those who
 * wrote MIN papers or more, of papers with what is like them, and of the ways between people;
 * or only that whose line begins with WHAT.
 * Each is asked once to warm up, and then several times. Nothing fails for being slow.
 */

#define MIN_PAPERS 1000
#define N_PEOPLE 40
#define N_PAPERS 200
#define N_WAYS 40
#define N_ROUNDS 5
#define N_SIMILAR 6
#define SEED 20260103

static const char GET_PEOPLE[] =
  "SELECT person_id FROM authorship GROUP BY person_id HAVING count (DISTINCT paper_id) >= %u LIMIT %u";

/* What the same counts cost where SQL joins for them: in the same run, on the same file. */
static const char JOIN_COAUTHORS[] =
  "SELECT other.person_id, person.name, count (DISTINCT other.paper_id) AS n"
  "  FROM authorship AS own JOIN authorship AS other ON other.paper_id = own.paper_id"
  "  JOIN person ON person.id = other.person_id"
  " WHERE own.person_id = ?1 AND other.person_id != ?1"
  " GROUP BY other.person_id ORDER BY n DESC, person.name LIMIT 100";

static const char JOIN_CITING[] =
  "SELECT citing_id, paper.title, count (DISTINCT own.paper_id) AS n"
  "  FROM authorship AS own JOIN citation ON citation.cited_id = own.paper_id"
  "  JOIN paper ON paper.id = citation.citing_id"
  " WHERE own.person_id = ?1"
  " GROUP BY citing_id ORDER BY n DESC, paper.title LIMIT 100";

typedef struct
{
  BwDb          *db;
  BwSearchIndex *index;
  GArray        *people;
  GRand         *rand;
  const char    *only;
  BwBenchClock  *clock;
} Bench;

static double
since (gint64 began)
{
  return (double) (g_get_monotonic_time () - began) / 1000;
}

static void
must (gconstpointer  result,
      const GError  *error)
{
  if (result == NULL)
    g_error ("%s", error != NULL ? error->message : "nothing");
}

static GArray *
query_ids (BwDb       *db,
           const char *sql)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  sqlite3_stmt *stmt;

  if (sqlite3_prepare_v2 (bw_db_get_handle (db), sql, -1, &stmt, NULL) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (bw_db_get_handle (db)));
  while (sqlite3_step (stmt) == SQLITE_ROW)
    {
      gint64 id = sqlite3_column_int64 (stmt, 0);

      g_array_append_val (ids, id);
    }
  sqlite3_finalize (stmt);

  return ids;
}

typedef void (*Measure) (Bench  *self,
                         gint64  id);

static void
read_overview (Bench  *self,
               gint64  id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BwItem) item = bw_item_query_get_person (self->db, id, BW_PERSON_OVERVIEW, &error);

  must (item, error);
}

static void
make_page (Bench  *self,
           gint64  id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BwItem) item = bw_item_query_get_person (self->db, id, BW_PERSON_OVERVIEW, &error);
  g_autofree char *html = NULL;
  g_autofree char *text = NULL;

  must (item, error);
  html = bw_page_from_item (item);
  text = bw_plain_from_item (item);
}

static void
read_whole (Bench  *self,
            gint64  id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BwItem) item = bw_item_query_get_person (self->db, id, BW_PERSON_WHOLE, &error);

  must (item, error);
}

static void
step_all (Bench      *self,
          const char *sql,
          gint64      id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BwStmt) stmt = bw_db_prepare (self->db, sql, &error);

  must (stmt, error);
  bw_stmt_bind_int64 (stmt, 1, id);
  while (bw_stmt_step (stmt, &error) == BW_STEP_ROW)
    (void) bw_stmt_get_text (stmt, 1);
}

static void
join_ties (Bench  *self,
           gint64  id)
{
  step_all (self, JOIN_COAUTHORS, id);
  step_all (self, JOIN_CITING, id);
}

/* What is like a paper, without reading the paper, as its page asks. */
static void
find_similar (Bench  *self,
              gint64  id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BwItem) item = bw_item_query_get (self->db, (BwRef){ BW_KIND_PAPER, id }, TRUE, &error);
  g_autoptr (GPtrArray) similar = NULL;

  must (item, error);
  bw_bench_clock_start (self->clock);
  similar = bw_similar_query_get (self->db, self->index != NULL ? bw_search_index_get_db (self->index) : NULL,
                                  item->paper, N_SIMILAR, &error);
  must (similar, error);
}

static void
read_paper (Bench  *self,
            gint64  id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BwItem) item = bw_item_query_get (self->db, (BwRef){ BW_KIND_PAPER, id }, TRUE, &error);

  must (item, error);
}

/* From somebody to somebody else whom the number tells. */
static void
find_way (Bench  *self,
          gint64  id)
{
  gint64 other = g_array_index (self->people, gint64, (guint64) id * 7919 % self->people->len);
  g_autoptr (GError) error = NULL;
  g_autoptr (BwPath) path = bw_path_query_get (self->db, id, other, &error);

  must (path, error);
}

static void
measure (Bench      *self,
         const char *what,
         Measure     func,
         GArray     *ids)
{
  if (!g_str_has_prefix (what, self->only))
    return;

  for (int round = 0; round <= N_ROUNDS; round++)
    {
      if (round <= 1) /* the first fills the caches */
        bw_bench_clock_reset (self->clock);
      for (guint i = 0; i < ids->len; i++)
        {
          bw_bench_clock_start (self->clock);
          func (self, g_array_index (ids, gint64, i));
          bw_bench_clock_stop (self->clock);
        }
    }
  bw_bench_clock_print (self->clock, what);
}

/* Some of all, by chance. */
static GArray *
pick (Bench  *self,
      gint64  last,
      guint   n)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < n; i++)
    {
      gint64 id = 1 + (gint64) (g_rand_double (self->rand) * (double) last);

      g_array_append_val (ids, id);
    }

  return ids;
}

static void
run (Bench *self,
     guint  min)
{
  static const char COUNT_PAPERS[] = "SELECT max (id) FROM paper";
  static const char COUNT_PEOPLE[] = "SELECT max (id) FROM person";
  g_autofree char *sql = g_strdup_printf (GET_PEOPLE, min, N_PEOPLE);
  g_autoptr (GArray) much = query_ids (self->db, sql);
  g_autoptr (GArray) cited = query_ids (self->db, "SELECT id FROM paper_neighbours"
                                                  " ORDER BY length (cited_by) DESC LIMIT 100");
  g_autoptr (GArray) papers = pick (self, bw_db_get_int64 (self->db, COUNT_PAPERS, 1, NULL), N_PAPERS);
  g_autoptr (GArray) people = pick (self, bw_db_get_int64 (self->db, COUNT_PEOPLE, 1, NULL), N_WAYS);

  self->people = people;
  g_print ("%u people with %u papers or more\n", much->len, min);
  measure (self, "what their page shows, read", read_overview, much);
  measure (self, "the page, read and written", make_page, much);
  measure (self, "the same ties, joined by SQL", join_ties, much);
  measure (self, "all that is known of them, read", read_whole, much);
  measure (self, "somebody's page, read", read_overview, people);
  measure (self, "a paper, read", read_paper, papers);
  measure (self, "what is like a paper", find_similar, papers);
  measure (self, "what is like one of the most cited", find_similar, cited);
  measure (self, "a way between two people", find_way, people);
  measure (self, "a way from one who wrote much", find_way, much);
}

static int
measure_library (const char *path,
                 guint       min,
                 const char *only)
{
  g_autoptr (GError) error = NULL;
  gint64 began = g_get_monotonic_time ();
  Bench bench = { bw_db_open (path, BW_DB_READ_ONLY, &error), NULL, NULL, g_rand_new_with_seed (SEED), only, bw_bench_clock_new () };

  must (bench.db, error);
  g_print ("%-34s        %6.2f ms\n", "the library opened", since (began));
  bench.index = bw_search_index_open (path, NULL);
  run (&bench, min);
  g_clear_pointer (&bench.index, bw_search_index_free);
  g_rand_free (bench.rand);
  bw_bench_clock_free (bench.clock);
  bw_db_close (bench.db);

  return 0;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;

  if ((argc == 4 || argc == 5) && strcmp (argv[1], "make") == 0)
    {
      guint from = argc == 5 ? (guint) strtoul (argv[4], NULL, 10) : 0;

      if (!bw_bench_corpus_write (argv[2], (guint) strtoul (argv[3], NULL, 10), from, &error))
        g_error ("%s", error->message);
      return 0;
    }
  if (argc >= 2 && argc <= 4)
    return measure_library (argv[1], argc > 2 ? (guint) strtoul (argv[2], NULL, 10) : MIN_PAPERS,
                            argc > 3 ? argv[3] : "");

  g_printerr ("usage: bench-scale make FILE N [FROM] | bench-scale LIBRARY [MIN [WHAT]]\n");
  return 2;
}
