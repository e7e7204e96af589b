#include "bw-adjacency.h"
#include "bw-citation-record.h"
#include "bw-dump-batch.h"
#include "bw-dump-writer.h"
#include "bw-identifier.h"
#include "bw-test-library.h"

/*
 * What the papers of a dump cite is written together with others: it is to be what follows from
 * the references and identifiers that are there, whatever came before.
 */

#define N_STEPS 60
#define N_WORKS 400
#define N_EACH 5 /* that each of many cites */
#define SEED 4711

static const char CITED[] = "openalex";

#define FOLLOWS                                                                               \
  "SELECT DISTINCT reference.document_id, reference.paper_id, named.paper_id"                 \
  "  FROM reference JOIN paper_identifier AS named"                                           \
  "    ON named.scheme = reference.scheme AND named.value = reference.value"                  \
  " WHERE named.paper_id != reference.paper_id"                                               \
  "   AND named.paper_id = (SELECT paper_id FROM paper_identifier AS first"                   \
  "                          WHERE first.scheme = named.scheme AND first.value = named.value" \
  "                          ORDER BY document_id, paper_id LIMIT 1)"
#define CITATIONS "SELECT document_id, citing_id, cited_id FROM citation"

static const char COUNT_WRONG[] =
  "SELECT (SELECT count (*) FROM (" FOLLOWS " EXCEPT " CITATIONS "))"
  "     + (SELECT count (*) FROM (" CITATIONS " EXCEPT " FOLLOWS "))"
  "     + abs ((SELECT count (*) FROM citation) - (SELECT n FROM tally WHERE name = 'citation'))";

static const char GET_PAPERS[] = "SELECT id FROM paper";
static const char GET_REFERENCES[] = "SELECT DISTINCT cited_id FROM citation WHERE citing_id = ?1 ORDER BY 1";
static const char GET_CITED_BY[] = "SELECT DISTINCT citing_id FROM citation WHERE cited_id = ?1 ORDER BY 1";
static const char COUNT_STATED[] = "SELECT count (*) FROM reference WHERE scheme = ?1 AND value = ?2";

static void
cite (BwPaperRecord *paper,
      const char    *value,
      const char    *other)
{
  BwPaperRecord *cited = bw_paper_record_new (value);

  cited->title_known = FALSE;
  bw_paper_record_add_identifier (cited, CITED, value);
  if (other != NULL)
    bw_identifier_array_add (cited->identifiers, CITED, other);
  g_ptr_array_add (paper->references, bw_citation_record_new (cited));
}

static BwPaperRecord *
paper_new (guint n)
{
  g_autofree char *title = g_strdup_printf ("Work %u", n);
  g_autofree char *value = g_strdup_printf ("W%u", n);
  BwPaperRecord *paper = bw_paper_record_new (title);

  bw_paper_record_add_identifier (paper, CITED, value);
  bw_test_paper_add_author (paper, "Ana Lima");

  return paper;
}

static void
write_dump (BwTestLibrary *library,
            BwReading     *reading)
{
  BwOrigin origin = { "file", "/dump.json", "dump.json", { 2026, 11, 22 } };
  g_autoptr (BwKnownPeople) people = bw_known_people_new (100);
  g_autoptr (BwImportReport) report = bw_import_report_new ("/dump.json");
  g_autoptr (BwChanges) changes = bw_changes_new ();
  g_autoptr (GError) error = NULL;
  BwProgress progress = { .key = "/dump.json" };
  BwDumpBlock block = { .reading = reading };
  BwDumpBatch *batch;

  g_assert_true (bw_dump_writer_begin (library->db, &origin, "snapshot", &progress, report, changes, &error));
  batch = bw_dump_batch_begin (library->db, &origin, &progress, people, report, changes, &error);
  g_assert_no_error (error);
  g_assert_true (bw_dump_batch_write (batch, &block, &error));
  g_assert_true (bw_dump_batch_end (batch, TRUE, &error));
  g_assert_no_error (error);
}

static void
assert_same (BwTestLibrary *library,
             BwAdjacency    kind,
             const char    *sql,
             gint64         id)
{
  g_autoptr (GArray) kept = bw_adjacency_get (library->db, kind, id, NULL);
  g_autoptr (GArray) expected = bw_db_get_ids (library->db, sql, NULL, "i", id);

  g_assert_cmpmem (kept->data, kept->len * sizeof (gint64), expected->data, expected->len * sizeof (gint64));
}

static void
assert_right (BwTestLibrary *library)
{
  g_autoptr (GArray) papers = bw_db_get_ids (library->db, GET_PAPERS, NULL, "");

  g_assert_cmpint (bw_db_get_int64 (library->db, COUNT_WRONG, -1, NULL), ==, 0);
  for (guint i = 0; i < papers->len; i++)
    {
      gint64 id = g_array_index (papers, gint64, i);

      assert_same (library, BW_ADJACENCY_REFERENCES, GET_REFERENCES, id);
      assert_same (library, BW_ADJACENCY_CITED_BY, GET_CITED_BY, id);
    }
}

static BwReading *
reading_new (BwRecord **listing)
{
  BwReading *reading = bw_reading_new ("snapshot");

  *listing = bw_record_new (BW_DOCUMENT_LISTING);
  g_ptr_array_add (reading->records, *listing);

  return reading;
}

static void
write_some (GRand         *rand,
            BwTestLibrary *library,
            int            n_papers)
{
  BwRecord *listing;
  g_autoptr (BwReading) reading = reading_new (&listing);

  for (int i = 0; i < n_papers; i++)
    {
      BwPaperRecord *paper = paper_new ((guint) g_rand_int_range (rand, 0, N_WORKS));
      int n_references = g_rand_int_range (rand, 0, 12);

      for (int j = 0; j < n_references; j++)
        {
          g_autofree char *value = g_strdup_printf ("W%d", g_rand_int_range (rand, 0, N_WORKS));
          g_autofree char *other = g_strdup_printf ("W%d", g_rand_int_range (rand, 0, N_WORKS));

          cite (paper, value, j % 5 == 0 ? other : NULL);
        }
      paper->digest = g_rand_int_range (rand, 1, 3);
      g_ptr_array_add (listing->papers, paper);
    }
  write_dump (library, reading);
}

static void
test_whatever_comes (void)
{
  g_autoptr (BwTestLibrary) library = bw_test_library_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);

  for (guint i = 0; i < N_STEPS; i++)
    {
      write_some (rand, library, g_rand_int_range (rand, 1, i % 20 == 0 ? N_WORKS : 12));
      assert_right (library);
    }
  g_assert_cmpint (bw_test_library_count (library, "citation"), >, N_WORKS);
}

/* So many at once are counted together. */
static void
test_many (void)
{
  g_autoptr (BwTestLibrary) library = bw_test_library_new ();
  BwRecord *listing;
  g_autoptr (BwReading) reading = reading_new (&listing);

  for (guint i = 0; i < N_WORKS; i++)
    {
      BwPaperRecord *paper = paper_new (i);

      for (guint j = 1; j <= N_EACH; j++)
        {
          g_autofree char *value = g_strdup_printf ("W%u", (i + j) % N_WORKS);

          cite (paper, value, NULL);
        }
      g_ptr_array_add (listing->papers, paper);
    }
  write_dump (library, reading);

  g_assert_cmpint (bw_test_library_count (library, "citation"), ==, (gint64) N_WORKS * N_EACH);
  assert_right (library);
}

static gint64
count_stated (BwTestLibrary *library,
              const char    *value)
{
  gint64 n;

  g_assert_true (bw_db_find_id (library->db, COUNT_STATED, &n, NULL, "ss", CITED, value));

  return n;
}

/* A reference is to one work: of two identifiers of one scheme the first counts, in whatever order
 * they are written. */
static void
test_one_of_a_scheme (void)
{
  g_autoptr (BwTestLibrary) library = bw_test_library_new ();
  BwRecord *listing;
  g_autoptr (BwReading) reading = reading_new (&listing);
  BwPaperRecord *paper = paper_new (1);

  cite (paper, "W9", "W3");
  g_ptr_array_add (listing->papers, paper);
  g_ptr_array_add (listing->papers, paper_new (3));
  g_ptr_array_add (listing->papers, paper_new (9));
  write_dump (library, reading);

  g_assert_cmpint (count_stated (library, "W9"), ==, 1);
  g_assert_cmpint (count_stated (library, "W3"), ==, 0);
  g_assert_cmpint (bw_test_library_count (library, "citation"), ==, 1);
  assert_right (library);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/dump-citations/whatever-comes", test_whatever_comes);
  g_test_add_func ("/dump-citations/many", test_many);
  g_test_add_func ("/dump-citations/one-of-a-scheme", test_one_of_a_scheme);

  return g_test_run ();
}
