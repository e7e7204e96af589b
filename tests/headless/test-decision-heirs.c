#include "bw-bookmark-table.h"
#include "bw-decisions.h"
#include "bw-test-fixture.h"

/* What somebody has decided of one of two namesakes, and what they have marked, is there as well
 * when a document says that the two are one, and when it says so no more. */

#define WANGS "person WHERE name = 'Wei Wang'"

#define WORKS                                           \
  "One Work|10.1000/one|Wei Wang; Rick Roe||LG|\n"      \
  "Two Works|10.1000/two|Wei Wang; Rick Roe||LG|\n"     \
  "Three Works|10.1000/three|Wei Wang; Rick Roe||LG|\n" \
  "Other Work|10.1000/other|Wei Wang; Pam Poe||CV|\n"   \
  "Far Work|10.1000/far|Pia Quill||LG|\n"               \
  "Near Work|10.1000/near|Ann Lee||LG|\n"

/* The first has one more author, who has written the other with the namesake. */
#define TIE "One Work|10.1000/one|Wei Wang; Rick Roe; Pam Poe||LG|\n"

/* Returns: (transfer full): who stands first among the authors of a paper, as `person/1` */
static char *
find_first (BwTestLibrary *library,
            const char    *doi)
{
  static const char FIND[] =
    "SELECT 'person/' || person_id FROM paper_identifier AS found JOIN authorship ON authorship.paper_id = found.paper_id"
    " WHERE found.value = ?1 AND position = 1 ORDER BY 1";
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) found = bw_db_get_strings (library->db, FIND, &error, "s", doi);

  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (found), >=, 1);

  return g_strdup (found[0]);
}

static gboolean
is_marked (BwTestLibrary *library,
           const char    *doi)
{
  g_autofree char *text = find_first (library, doi);
  g_autoptr (GError) error = NULL;
  gboolean marked;

  bw_bookmark_table_contains (library->db, bw_test_find (library, text), &marked, &error);
  g_assert_no_error (error);

  return marked;
}

static void
assert_one (BwTestLibrary *library,
            const char    *doi,
            const char    *other_doi,
            gboolean       one)
{
  g_autofree char *first = find_first (library, doi);
  g_autofree char *other = find_first (library, other_doi);

  if (one)
    g_assert_cmpstr (first, ==, other);
  else
    g_assert_cmpstr (first, !=, other);
}

/* @swapped: which of the two is kept */
static void
merge_authors (BwTestLibrary *library,
               const char    *doi,
               const char    *other_doi,
               gboolean       swapped)
{
  g_autofree char *first = find_first (library, doi);
  g_autofree char *other = find_first (library, other_doi);

  bw_test_merge (library, swapped ? other : first, swapped ? first : other);
}

static void
begin (BwTestFixture *fixture)
{
  bw_test_state_both (fixture, "a", WORKS);
  g_assert_cmpint (bw_test_library_count (fixture->library, WANGS), ==, 2);
}

static void
tie (BwTestFixture *fixture)
{
  bw_test_state_both (fixture, "b", TIE);
  g_assert_cmpint (bw_test_library_count (fixture->control, WANGS), ==, 1);
}

static void
untie (BwTestFixture *fixture)
{
  bw_test_state_both (fixture, "b", "");
  g_assert_cmpint (bw_test_library_count (fixture->control, WANGS), ==, 2);
}

/* Somebody is one with the one of two namesakes who has less, and is so with both as they are one. */
static void
test_merged (BwTestFixture *fixture,
             gconstpointer  data)
{
  BwTestLibrary *library = fixture->library;

  for (gboolean swapped = FALSE; swapped <= TRUE; swapped++)
    {
      begin (fixture);
      merge_authors (library, "10.1000/other", "10.1000/far", swapped);
      tie (fixture);
      assert_one (library, "10.1000/far", "10.1000/other", TRUE);
      assert_one (library, "10.1000/far", "10.1000/one", TRUE);
      bw_test_assert_undone (fixture, 1);
      untie (fixture);
    }
}

/* Of both something has been decided. */
static void
test_both_merged (BwTestFixture *fixture,
                  gconstpointer  data)
{
  BwTestLibrary *library = fixture->library;

  for (guint i = 0; i < 4; i++)
    {
      begin (fixture);
      merge_authors (library, "10.1000/other", "10.1000/far", (i & 1) != 0);
      merge_authors (library, "10.1000/one", "10.1000/near", (i & 2) != 0);
      assert_one (library, "10.1000/far", "10.1000/near", FALSE);
      tie (fixture);
      assert_one (library, "10.1000/far", "10.1000/other", TRUE);
      assert_one (library, "10.1000/far", "10.1000/one", TRUE);
      assert_one (library, "10.1000/far", "10.1000/near", TRUE);
      bw_test_assert_undone (fixture, 2);
      untie (fixture);
    }
}

/* Who was one with another only while a document said so has again what was decided of them. */
static void
test_untied (BwTestFixture *fixture,
             gconstpointer  data)
{
  BwTestLibrary *library = fixture->library;

  for (guint i = 0; i < 4; i++)
    {
      begin (fixture);
      merge_authors (library, "10.1000/other", "10.1000/far", (i & 1) != 0);
      merge_authors (library, "10.1000/one", "10.1000/near", (i & 2) != 0);
      tie (fixture);
      untie (fixture);
      assert_one (library, "10.1000/far", "10.1000/other", TRUE);
      assert_one (library, "10.1000/near", "10.1000/one", TRUE);
      assert_one (library, "10.1000/far", "10.1000/near", FALSE);
      bw_test_assert_undone (fixture, 2);
    }
}

/* What is decided of both while they are one is about both afterwards too. */
static void
test_decided_between (BwTestFixture *fixture,
                      gconstpointer  data)
{
  begin (fixture);
  merge_authors (fixture->library, "10.1000/other", "10.1000/far", FALSE);
  tie (fixture);
  merge_authors (fixture->library, "10.1000/two", "10.1000/near", FALSE);
  assert_one (fixture->library, "10.1000/far", "10.1000/near", TRUE);
  untie (fixture);
  assert_one (fixture->library, "10.1000/far", "10.1000/other", TRUE);
  bw_test_assert_undone (fixture, 2);
}

/* The old address of who is another now leads there. */
static void
test_address (BwTestFixture *fixture,
              gconstpointer  data)
{
  BwTestLibrary *library = fixture->library;
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;
  g_autofree char *now = NULL;

  begin (fixture);
  one = find_first (library, "10.1000/one");
  other = find_first (library, "10.1000/other");
  merge_authors (library, "10.1000/other", "10.1000/far", FALSE);
  tie (fixture);
  now = find_first (library, "10.1000/two");
  bw_test_assert_same (library, other, now, TRUE);
  bw_test_assert_same (library, one, now, TRUE);
}

static void
mark_first (BwTestLibrary *library,
            const char    *doi,
            gboolean       mark)
{
  g_autofree char *text = find_first (library, doi);

  if (mark)
    bw_test_mark (library, text);
  else
    bw_test_unmark (library, text);
}

/* Who is marked is marked as one with another, and is when they are themselves again. */
static void
test_marked (BwTestFixture *fixture,
             gconstpointer  data)
{
  BwTestLibrary *library = fixture->library;

  for (guint i = 1; i < 4; i++)
    {
      begin (fixture);
      mark_first (library, "10.1000/one", (i & 1) != 0);
      mark_first (library, "10.1000/other", (i & 2) != 0);
      tie (fixture);
      g_assert_cmpint (bw_test_library_count (library, WANGS), ==, 1);
      g_assert_cmpint (bw_test_library_count (library, "bookmark"), ==, 1);
      g_assert_true (is_marked (library, "10.1000/two"));
      untie (fixture);
      g_assert_cmpint (is_marked (library, "10.1000/two"), ==, (i & 1) != 0);
      g_assert_cmpint (is_marked (library, "10.1000/other"), ==, (i & 2) != 0);
    }
}

/* What is unmarked while it is one is not marked when it is two. */
static void
test_unmarked (BwTestFixture *fixture,
               gconstpointer  data)
{
  BwTestLibrary *library = fixture->library;

  for (guint i = 1; i < 4; i++)
    {
      begin (fixture);
      mark_first (library, "10.1000/one", (i & 1) != 0);
      mark_first (library, "10.1000/other", (i & 2) != 0);
      tie (fixture);
      mark_first (library, "10.1000/other", FALSE);
      untie (fixture);
      g_assert_cmpint (bw_test_library_count (library, "bookmark"), ==, 0);
      g_assert_cmpint (bw_test_library_count (library, "left_mark"), ==, 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  BW_TEST_ADD_TWO ("/decision-heirs/merged", test_merged);
  BW_TEST_ADD_TWO ("/decision-heirs/both-merged", test_both_merged);
  BW_TEST_ADD_TWO ("/decision-heirs/untied", test_untied);
  BW_TEST_ADD_TWO ("/decision-heirs/decided-between", test_decided_between);
  BW_TEST_ADD_TWO ("/decision-heirs/address", test_address);
  BW_TEST_ADD_TWO ("/decision-heirs/marked", test_marked);
  BW_TEST_ADD_TWO ("/decision-heirs/unmarked", test_unmarked);

  return g_test_run ();
}
