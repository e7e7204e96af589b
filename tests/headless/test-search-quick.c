#include "bw-bookmark-table.h"
#include "bw-search-context.h"
#include "bw-test-search.h"

/* The answer that is wanted within a frame, and the whole one after it. */

#define A_MINUTE (G_GINT64_CONSTANT (60) * G_USEC_PER_SEC)
#define N_MANY 6000 /* papers, so many that not every beginning of a word is looked for */

static void
set_up (BwTestSearch  *test,
        gconstpointer  data)
{
  test->library = bw_test_library_new ();
}

static BwFindings *
search (BwTestSearch *test,
        const char   *text,
        gint64        budget)
{
  g_autoptr (GError) error = NULL;
  BwFindings *findings = bw_search_run (test->library->db, test->index, text, 60, budget, &error);

  g_assert_no_error (error);

  return findings;
}

static const BwHit *
get_hit (const BwFindings *findings,
         guint             i)
{
  g_assert_cmpuint (i, <, findings->hits->len);

  return g_ptr_array_index (findings->hits, i);
}

static void
add_papers (BwTestSearch *test,
            const char   *format,
            guint         n,
            const char   *abstract)
{
  BwReading *reading = bw_test_reading_listing ("A first paper", NULL);
  GPtrArray *papers = ((BwRecord *) g_ptr_array_index (reading->records, 0))->papers;
  g_autoptr (BwImportReport) report = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i);
      g_auto (GStrv) parts = g_strsplit (format, "#", -1);
      g_autofree char *title = g_strjoinv (number, parts);
      BwPaperRecord *paper = bw_paper_record_new (title);

      paper->abstract = g_strdup (abstract);
      g_ptr_array_add (papers, paper);
    }
  report = bw_test_library_write (test->library, format, reading);
  g_assert_nonnull (report);
  bw_reading_free (reading);
}

/* The rows that are seen first are those of the whole, and it is told how many there are. */
static void
test_cut (BwTestSearch  *test,
          gconstpointer  data)
{
  g_autoptr (BwFindings) first = NULL;
  g_autoptr (BwFindings) whole = NULL;

  add_papers (test, "Study # of wheels", 50, NULL);
  bw_test_search_index (test);
  first = search (test, "wheels", A_MINUTE);
  whole = search (test, "wheels", 0);

  g_assert_true (first->cut);
  g_assert_false (first->partial);
  g_assert_false (whole->cut);
  g_assert_cmpint (first->total, ==, 50);
  g_assert_cmpint (whole->hits->len, ==, 50);
  g_assert_cmpint (first->hits->len, <, 50);
  for (guint i = 0; i < first->hits->len; i++)
    g_assert_cmpint (get_hit (first, i)->ref.id, ==, get_hit (whole, i)->ref.id);
}

static void
test_few (BwTestSearch  *test,
          gconstpointer  data)
{
  g_autoptr (BwFindings) first = NULL;

  add_papers (test, "Study # of wheels", 3, NULL);
  bw_test_search_index (test);
  first = search (test, "wheels", A_MINUTE);
  g_assert_false (first->cut);
  g_assert_cmpint (first->hits->len, ==, 3);
}

/* However many more important things have the words, first comes what is called just that. */
static void
test_exact (BwTestSearch  *test,
            gconstpointer  data)
{
  static const gint64 BUDGETS[] = { A_MINUTE, 0 };

  add_papers (test, "Wheels, study #", N_MANY / 2, "Wheels turn.");
  add_papers (test, "Wheels", 1, NULL);
  add_papers (test, "More wheels, study #", N_MANY / 2, "Wheels turn.");
  bw_test_search_index (test);

  for (guint i = 0; i < G_N_ELEMENTS (BUDGETS); i++)
    {
      g_autoptr (BwFindings) findings = search (test, "wheels", BUDGETS[i]);
      g_autoptr (BwFindings) narrowed = search (test, "wheels -turn", BUDGETS[i]);
      g_autoptr (BwFindings) other = search (test, "wheels -wheels", BUDGETS[i]);

      g_assert_cmpstr (get_hit (findings, 0)->title, ==, "Wheels");
      g_assert_cmpint (narrowed->total, ==, 1);
      g_assert_cmpint (other->total, ==, 0);
    }
}

/* So does what has come since, whichever number its row has. */
static void
test_exact_new (BwTestSearch  *test,
                gconstpointer  data)
{
  static const char *const TITLES[] = { "Cogs", "Sprockets", "Pulleys" };

  add_papers (test, "Pulleys, cogs and sprockets #", N_MANY / 2, NULL);
  bw_test_search_index (test);
  for (guint i = 0; i < G_N_ELEMENTS (TITLES); i++)
    {
      g_autoptr (GError) error = NULL;

      add_papers (test, TITLES[i], 1, NULL);
      g_assert_true (bw_search_index_update (test->index, test->library->db, &error));
      g_assert_no_error (error);
    }
  add_papers (test, "More pulleys, cogs and sprockets #", N_MANY / 2, NULL);
  g_assert_true (bw_search_index_update (test->index, test->library->db, NULL));

  for (guint i = 0; i < G_N_ELEMENTS (TITLES); i++)
    {
      g_autoptr (BwFindings) findings = search (test, TITLES[i], A_MINUTE);

      g_assert_cmpstr (get_hit (findings, 0)->title, ==, TITLES[i]);
    }
}

/* A letter or two behind other words are looked for in titles, and in texts only by the whole
 * answer. */
static void
test_short (BwTestSearch  *test,
            gconstpointer  data)
{
  g_autoptr (BwFindings) first = NULL;
  g_autoptr (BwFindings) whole = NULL;

  add_papers (test, "Paper #", N_MANY, "Nothing is said.");
  add_papers (test, "One", 1, "Spokes of brass.");
  add_papers (test, "Two", 1, "Spokes of steel.");
  bw_test_search_index (test);
  first = search (test, "spokes b", A_MINUTE);
  whole = search (test, "spokes b", 0);

  g_assert_true (first->partial);
  g_assert_cmpint (first->total, ==, 2);
  g_assert_cmpint (whole->total, ==, 1);
  g_assert_cmpstr (get_hit (whole, 0)->title, ==, "One");
}

/* What stands together may end with the beginning of a word, in a large library too. */
static void
test_phrase (BwTestSearch  *test,
             gconstpointer  data)
{
  g_autoptr (BwFindings) first = NULL;
  g_autoptr (BwFindings) whole = NULL;
  g_autoptr (BwFindings) other = NULL;

  add_papers (test, "Paper #", N_MANY, "Brass spokes.");
  add_papers (test, "One", 1, "Spokes of brass.");
  bw_test_search_index (test);
  first = search (test, "spokes-of-br", A_MINUTE);
  whole = search (test, "\"spokes of br", 0);
  other = search (test, "\"spokes of st", 0);

  g_assert_cmpstr (get_hit (first, 0)->title, ==, "One");
  g_assert_cmpint (whole->total, ==, 1);
  g_assert_cmpint (other->total, ==, 0);
}

static gboolean
is_found (BwTestSearch *test,
          const char   *query,
          const char   *title,
          gint64        budget)
{
  g_autoptr (BwFindings) findings = search (test, query, budget);

  for (guint i = 0; i < findings->hits->len; i++)
    if (strcmp (get_hit (findings, i)->title, title) == 0)
      return TRUE;

  return FALSE;
}

static void
mark (BwTestSearch *test,
      const char   *title)
{
  g_autoptr (GError) error = NULL;
  gint64 id = 0;

  g_assert_true (bw_db_find_id (test->library->db, "SELECT id FROM paper WHERE title = ?1", &id, &error, "s", title));
  g_assert_cmpint (id, >, 0);
  g_assert_true (bw_bookmark_table_add (test->library->db, (BwRef){ BW_KIND_PAPER, id }, &error));
  g_assert_no_error (error);
}

/* What is bookmarked is found by the whole answer however many more important things have the words,
 * and only if it has them; there it stands where its words put it. */
static void
test_marked (BwTestSearch  *test,
             gconstpointer  data)
{
  static const struct
  {
    const char *query;
    const char *title;
  } CASES[] = {
    { "wheels turning", "Wheels turning in the mill" },
    { "wheels tur", "Wheels turning in the mill" },
    { "hubs turning", "Axles" },
  };

  add_papers (test, "Wheels turning in the mill", 1, NULL);
  add_papers (test, "Axles", 1, "Hubs turning.");
  add_papers (test, "Of many wheels, mostly turning, study #", N_MANY / 2, NULL);
  add_papers (test, "Of the same, study #", N_MANY / 2, "Turning they are, of most hubs.");
  bw_test_search_index (test);

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    g_assert_false (is_found (test, CASES[i].query, CASES[i].title, 0));
  mark (test, "Wheels turning in the mill");
  mark (test, "Axles");
  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (BwFindings) findings = search (test, CASES[i].query, 0);

      g_assert_cmpstr (get_hit (findings, 0)->title, ==, CASES[i].title);
      g_assert_true (get_hit (findings, 0)->bookmarked);
      g_assert_cmpint (findings->total, ==, BW_SEARCH_MAX_RANKED + 1);
    }
  g_assert_false (is_found (test, "wheels turning", "Axles", 0));
  g_assert_false (is_found (test, "mostly turning", "Wheels turning in the mill", 0));
}

#define ADD(path, func) \
  g_test_add (path, BwTestSearch, NULL, set_up, func, bw_test_search_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/search-quick/cut", test_cut);
  ADD ("/search-quick/few", test_few);
  ADD ("/search-quick/exact", test_exact);
  ADD ("/search-quick/exact-new", test_exact_new);
  ADD ("/search-quick/short", test_short);
  ADD ("/search-quick/phrase", test_phrase);
  ADD ("/search-quick/marked", test_marked);

  return g_test_run ();
}
