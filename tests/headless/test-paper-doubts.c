#include "bw-block-query.h"
#include "bw-test-fixture.h"

/* Which papers are offered as one, and which are not. */

/* Titles that are written otherwise, and two parts of a work, which are not one. */
static void
test_near_titles (BwTestFixture *fixture,
                  gconstpointer  data)
{
  static const struct
  {
    const char *one;
    const char *other;
    gboolean offered;
  } CASES[] = {
    { "Weaving Patterns by Back-Tracking Looms", "Weaving patterns by backtracking looms", TRUE },
    { "On Weaving Patterns in Commitee", "On weaving patterns in committee", TRUE },
    { "On Weaving by Majority of Threads", "On weaving by majority vote of threads", TRUE },
    { "On the Number of Threads Needed", "On the number of threads needed, Journal of Weaving and Knots", TRUE },
    { "A Theory of Weaving Looms", "A theory of weaving carpets", FALSE },
    { "Weaving with Many Threads, Part I", "Weaving with many threads, part II", FALSE },
    { "Weaving: Many Threads (Part 1)", "Weaving: Many threads (part 2)", FALSE },
    { "Weaving with Many Threads", "Weaving with many threads 2", FALSE },
    { "On Weaving", "On weaving with threads", FALSE },
  };

  for (gsize i = 0; i < 2 * G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (BwTestLibrary) library = bw_test_library_new ();
      g_autofree char *one = g_strconcat (CASES[i / 2].one, "||Jane Doe||LG|", NULL);
      g_autofree char *other = g_strconcat (CASES[i / 2].other, "||Jane Doe||LG|", NULL);

      g_test_message ("%s, %s", CASES[i / 2].one, CASES[i / 2].other);
      bw_test_state (library, "one", i % 2 == 0 ? one : other);
      bw_test_state (library, "two", i % 2 == 0 ? other : one);
      g_assert_cmpint (bw_test_library_count (library, "doubtful"), ==, CASES[i / 2].offered);
      g_assert_cmpint (bw_test_library_count (library, "paper"), ==, 2);
    }
}

/* Titles that begin alike are compared while they are few. */
static void
test_many_beginnings (BwTestFixture *fixture,
                      gconstpointer  data)
{
  g_autoptr (GString) papers = g_string_new (NULL);

  for (guint i = 0; i < BW_BLOCK_MAX_BEGINNING; i++)
    g_string_append_printf (papers, "On Weaving by Carpet%c%c||Ann Lee||LG|\n", 'a' + i / 26, 'a' + i % 26);
  bw_test_state (fixture->library, "one", "On Weaving by Majority of Threads||Jane Doe||LG|");
  bw_test_state (fixture->library, "two", "On Weaving by Majority Vote of Threads||Jane Doe||LG|");
  g_assert_cmpint (bw_test_library_count (fixture->library, "doubtful"), ==, 1);
  bw_test_state (fixture->library, "three", papers->str);
  g_assert_cmpint (bw_test_library_count (fixture->library, "doubtful"), ==, 0);
}

/* A column is each issue's own; in one year it may have been entered twice. */
static void
test_columns (BwTestFixture *fixture,
              gconstpointer  data)
{
  bw_test_state (fixture->library, "one", "Editorial||Jane Doe||LG|");
  bw_test_state (fixture->library, "two", "Editorial||Jane Doe||LG|");
  g_assert_cmpint (bw_test_library_count (fixture->library, "paper"), ==, 2);
  g_assert_cmpint (bw_test_library_count (fixture->library, "doubtful"), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  BW_TEST_ADD ("/paper-doubts/near-titles", test_near_titles);
  BW_TEST_ADD ("/paper-doubts/many-beginnings", test_many_beginnings);
  BW_TEST_ADD ("/paper-doubts/columns", test_columns);

  return g_test_run ();
}
