#include <string.h>

#include "bw-bookmark-table.h"
#include "bw-check.h"
#include "bw-dump-batch.h"
#include "bw-dump-writer.h"
#include "bw-identifier.h"
#include "bw-mention-record.h"
#include "bw-test-library.h"
#include "bw-topic-counts.h"

/*
 * The numbers of papers of each category and month, after whatever papers go through: they
 * are to be what counting gives.
 */

#define N_STEPS 400
#define N_TITLES 14
#define SEED 4711

#define COUNTED                                                 \
  "SELECT category, published / 100, count (DISTINCT paper.id)" \
  "  FROM paper_category JOIN paper ON paper.id = paper_id"     \
  " WHERE category NOT IN ('', 'a' || char (31) || 'b') GROUP BY category, published / 100"
#define ALL_COUNTED                                         \
  "SELECT category, count (DISTINCT paper_id)"              \
  "  FROM paper_category JOIN paper ON paper.id = paper_id" \
  " WHERE category NOT IN ('', 'a' || char (31) || 'b') GROUP BY category"

static const char COUNT_WRONG[] =
  "SELECT (SELECT count (*) FROM (" COUNTED " EXCEPT SELECT name, month, n FROM topic_month))"
  "     + (SELECT count (*) FROM (SELECT name, month, n FROM topic_month EXCEPT " COUNTED "))"
  "     + (SELECT count (*) FROM (" ALL_COUNTED " EXCEPT SELECT name, n FROM topic))"
  "     + (SELECT count (*) FROM (SELECT name, n FROM topic EXCEPT " ALL_COUNTED "))";

static const char GET_MOST[] = "SELECT max (n) FROM topic";

/* What is a topic of nothing and what could not be told from two are not counted. */
static const char *const CATEGORIES[] = { "cs.LG", "cs.AI", "math.CO", "Wheels and cogs", "a", "",
                                          "a\037b" };

static const BwDate DATES[] = { { 2024, 1, 5 }, { 2024, 1, 0 }, { 2024, 0, 0 }, { 2023, 12, 31 }, { 0, 0, 0 }, { 0, 3, 4 }, { 2019, 7, 1 } };

static const char *const SOURCES[] = { "/a.txt", "/b.txt", "/c.txt", "/d.txt" };

#define PICK(rand, array) (array)[g_rand_int_range ((rand), 0, (gint32) G_N_ELEMENTS (array))]

static void
assert_counted (BwTestLibrary *library)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (bw_db_get_int64 (library->db, COUNT_WRONG, -1, &error), ==, 0);
  g_assert_no_error (error);
  g_assert_true (bw_check_library (library->db, findings, &error));
  for (guint i = 0; i < findings->len; i++)
    g_test_message ("%s", (const char *) g_ptr_array_index (findings, i));
  g_assert_cmpuint (findings->len, ==, 0);
}

static BwPaperRecord *
paper_new (GRand *rand)
{
  g_autofree char *title = g_strdup_printf ("On Wheel %d", g_rand_int_range (rand, 0, N_TITLES));
  BwPaperRecord *paper = bw_paper_record_new (title);

  paper->published = PICK (rand, DATES);
  for (int n = g_rand_int_range (rand, 0, 4); n > 0; n--)
    g_ptr_array_add (paper->categories, g_strdup (PICK (rand, CATEGORIES)));
  if (g_rand_boolean (rand))
    bw_paper_record_add_author (paper, g_rand_boolean (rand) ? "Ada Byron" : "Ben Bell");
  if (g_rand_boolean (rand))
    bw_identifier_array_add (paper->identifiers, "arxiv", title + strlen ("On "));

  return paper;
}

static void
add_papers (GRand     *rand,
            BwReading *reading)
{
  BwRecord *record = g_ptr_array_index (reading->records, 0);

  for (int n = g_rand_int_range (rand, 0, 6); n > 0; n--)
    g_ptr_array_add (record->papers, paper_new (rand));
}

/* A person's page, whose papers are the person's where they name nobody else. */
static BwReading *
profile_new (GRand *rand)
{
  BwReading *reading = bw_test_reading_profile ("thinker:a", "Ada Byron");
  BwRecord *record = g_ptr_array_index (reading->records, 0);
  BwCountRecord *citing = g_new0 (BwCountRecord, 1);

  citing->name = g_strdup_printf ("On Wheel %d", g_rand_int_range (rand, 0, N_TITLES));
  g_ptr_array_add (record->subject->cited_by, citing);
  add_papers (rand, reading);

  return reading;
}

static BwReading *
posts_new (GRand *rand)
{
  g_autofree char *post = g_strdup_printf ("Post %d", g_rand_int_range (rand, 0, 3));
  g_autofree char *title = g_strdup_printf ("On Wheel %d", g_rand_int_range (rand, 0, N_TITLES));
  BwReading *reading = bw_test_reading_posts (post, NULL);
  BwRecord *record = g_ptr_array_index (reading->records, 0);

  g_ptr_array_add (record->mentions, bw_mention_record_new (title, BW_ROLE_HIGHLIGHT));
  add_papers (rand, reading);

  return reading;
}

static void
write_reading (GRand         *rand,
               BwTestLibrary *library)
{
  g_autoptr (BwReading) reading = NULL;
  g_autoptr (BwImportReport) report = NULL;

  switch (g_rand_int_range (rand, 0, 5))
    {
    case 0:
      reading = profile_new (rand);
      break;

    case 1:
      reading = posts_new (rand);
      break;

    default:
      reading = bw_test_reading_listing (NULL, NULL);
      add_papers (rand, reading);
    }

  report = bw_test_library_write (library, PICK (rand, SOURCES), reading);
}

/* Lines of a dump, of which each changes its own paper only. */
static void
write_dump (GRand         *rand,
            BwTestLibrary *library)
{
  BwOrigin origin = { "file", "/dump.json", "dump.json", { 2026, 11, 22 } };
  g_autoptr (BwReading) reading = bw_test_reading_listing (NULL, NULL);
  g_autoptr (BwKnownPeople) people = bw_known_people_new (100);
  g_autoptr (BwImportReport) report = bw_import_report_new ("/dump.json");
  g_autoptr (BwChanges) changes = bw_changes_new ();
  g_autoptr (GError) error = NULL;
  BwProgress progress = { .key = "/dump.json" };
  BwDumpBatch *batch;
  BwDumpBlock block = { .reading = reading };
  BwRecord *record = g_ptr_array_index (reading->records, 0);

  add_papers (rand, reading);
  for (guint i = 0; i < record->papers->len; i++)
    ((BwPaperRecord *) g_ptr_array_index (record->papers, i))->digest = g_rand_int (rand);

  g_assert_true (bw_dump_writer_begin (library->db, &origin, "snapshot", &progress, report, changes, &error));
  batch = bw_dump_batch_begin (library->db, &origin, &progress, people, report, changes, &error);
  g_assert_no_error (error);
  g_assert_true (bw_dump_batch_write (batch, &block, &error));
  g_assert_true (bw_dump_batch_end (batch, TRUE, &error));
  g_assert_no_error (error);
}

/* What is marked stays when nothing is stated of it any more. */
static void
mark (GRand         *rand,
      BwTestLibrary *library)
{
  BwRef ref = { BW_KIND_PAPER, g_rand_int_range (rand, 1, 6) };

  bw_bookmark_table_add (library->db, ref, NULL); /* there may be no such paper */
}

static void
test_whatever_happens (void)
{
  g_autoptr (BwTestLibrary) library = bw_test_library_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  gint64 most = 0;

  for (guint i = 0; i < N_STEPS; i++)
    {
      int kind = g_rand_int_range (rand, 0, 8);

      if (kind == 0)
        mark (rand, library);
      else if (kind <= 2)
        write_dump (rand, library);
      else
        write_reading (rand, library);

      assert_counted (library);
      most = MAX (most, bw_db_get_int64 (library->db, GET_MOST, 0, NULL));
    }

  g_assert_cmpint (most, >, 3);
  g_assert_true (bw_check_repair (library->db, NULL));
  assert_counted (library);
}

static void
assert_joined (const char *expected,
               ...)
{
  g_autoptr (GPtrArray) categories = g_ptr_array_new ();
  g_autofree char *joined = NULL;
  char *category;
  va_list names;

  va_start (names, expected);
  while ((category = va_arg (names, char *)))
    g_ptr_array_add (categories, category);
  va_end (names);
  joined = bw_topic_counts_join (categories);

  g_assert_cmpstr (joined, ==, expected);
}

static void
test_join (void)
{
  assert_joined ("", NULL);
  assert_joined ("", "", "", NULL);
  assert_joined ("a", "a", "", "a", NULL);
  assert_joined ("B\x1f"
                 "a\nb\x1f"
                 "a b\x1f"
                 "é",
                 "é", "a\nb", "a b", "B", "a\x1f"
                                          "b",
                 "B", NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/topic-counts/join", test_join);
  g_test_add_func ("/topic-counts/whatever-happens", test_whatever_happens);

  return g_test_run ();
}
