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

/* @bits: which side each of the two merges keeps */
static void
merge_both (BwTestFixture *fixture,
            guint          bits)
{
  begin (fixture);
  merge_authors (fixture->library, "10.1000/other", "10.1000/far", (bits & 1) != 0);
  merge_authors (fixture->library, "10.1000/one", "10.1000/near", (bits & 2) != 0);
  assert_one (fixture->library, "10.1000/far", "10.1000/near", FALSE);
}

/* Of both something has been decided. */
static void
test_both_merged (BwTestFixture *fixture,
                  gconstpointer  data)
{
  BwTestLibrary *library = fixture->library;

  for (guint i = 0; i < 4; i++)
    {
      merge_both (fixture, i);
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
      merge_both (fixture, i);
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
    }
}

#define ONE "One Work|10.1000/one|Wei Wang; Rick Roe||LG|\n"
#define OTHER "Other Work|10.1000/other|Wei Wang; Pam Poe||CV|\n"
#define FAR "Far Work|10.1000/far|Pia Quill||LG|\n"
#define TIE_OTHER "Other Work|10.1000/other|Wei Wang; Pam Poe; Rick Roe||CV|\n"

/* Where both have as much, who has been decided about is not who the other was. */
static void
test_equal (BwTestFixture *fixture,
            gconstpointer  data)
{
  BwTestLibrary *library = fixture->library;

  for (guint i = 0; i < 4; i++)
    {
      bw_test_state_both (fixture, "a", i & 2 ? OTHER ONE FAR : ONE OTHER FAR);
      merge_authors (library, "10.1000/other", "10.1000/far", (i & 1) != 0);
      bw_test_state_both (fixture, "b", i & 2 ? TIE_OTHER : TIE);
      assert_one (library, "10.1000/one", "10.1000/far", TRUE);
      bw_test_state_both (fixture, "b", "");
      assert_one (library, "10.1000/other", "10.1000/far", TRUE);
      assert_one (library, "10.1000/one", "10.1000/far", FALSE);
      bw_test_step (library, bw_decisions_undo);
      assert_one (library, "10.1000/other", "10.1000/far", FALSE);
    }
}

/* Who has what another had is not the other when nothing of their own is left. */
static void
test_withdrawn (BwTestFixture *fixture,
                gconstpointer  data)
{
  BwTestLibrary *library = fixture->library;

  bw_test_state_both (fixture, "a", ONE "Two Works|10.1000/two|Wei Wang; Rick Roe||LG|\n");
  bw_test_state_both (fixture, "c", OTHER FAR "Near Work|10.1000/near|Ann Lee||LG|\n");
  merge_authors (library, "10.1000/other", "10.1000/far", FALSE);
  merge_authors (library, "10.1000/one", "10.1000/near", FALSE);
  tie (fixture);
  bw_test_state_both (fixture, "a", "");
  assert_one (library, "10.1000/far", "10.1000/near", TRUE);
  bw_test_state_both (fixture, "b", "");
  assert_one (library, "10.1000/far", "10.1000/other", TRUE);
  assert_one (library, "10.1000/far", "10.1000/near", FALSE);
  bw_test_assert_undone (fixture, 2);
}

/* Who is marked is so by what was theirs, though they have had another's too. */
static void
test_marked_heir (BwTestFixture *fixture,
                  gconstpointer  data)
{
  BwTestLibrary *library = fixture->library;

  bw_test_state_both (fixture, "a", OTHER "Other Two|10.1000/othertwo|Wei Wang; Pam Poe||CV|\n");
  bw_test_state_both (fixture, "c", ONE);
  mark_first (library, "10.1000/other", TRUE);
  tie (fixture);
  bw_test_state_both (fixture, "d", "Two Works|10.1000/two|Wei Wang; Rick Roe||LG|\n"
                                    "Three Works|10.1000/three|Wei Wang; Rick Roe||LG|\n");
  untie (fixture);
  g_assert_true (is_marked (library, "10.1000/othertwo"));
  g_assert_false (is_marked (library, "10.1000/one"));
}

#define ALPHAS                                       \
  "Alpha One|10.1000/a1|Wei Wang; Rick Roe||LG|\n"   \
  "Alpha Two|10.1000/a2|Wei Wang; Rick Roe||LG|\n"   \
  "Alpha Three|10.1000/a3|Wei Wang; Rick Roe||LG|\n" \
  "Beta One|10.1000/b1|Wei Wang; Pam Poe||CV|\n"     \
  "Beta Two|10.1000/b2|Wei Wang; Pam Poe||CV|\n"     \
  "Gamma One|10.1000/c1|Wei Wang; Zed Zoe||AI|\n"

/* One of three is found to be the next, and that one the third, and none of them in the end. */
static void
test_marked_chain (void)
{
  static const char *const MARKED[] = { "10.1000/a1", "10.1000/b1", "10.1000/c1" };
  static const char *const KEPT[] = { "10.1000/a2", "10.1000/b2", "10.1000/c1" };

  for (guint i = 0; i < 16; i++)
    {
      g_autoptr (BwTestLibrary) library = bw_test_library_new ();

      bw_test_state (library, "a", ALPHAS);
      g_assert_cmpint (bw_test_library_count (library, WANGS), ==, 3);
      for (guint j = 0; j < 3; j++)
        mark_first (library, MARKED[j], (i >> j) & 1);
      bw_test_state (library, "b", "Beta One|10.1000/b1|Wei Wang; Pam Poe; Zed Zoe||CV|\n");
      bw_test_state (library, "c", "Alpha One|10.1000/a1|Wei Wang; Rick Roe; Pam Poe||LG|\n");
      g_assert_cmpint (bw_test_library_count (library, WANGS), ==, 1);
      g_assert_cmpint (bw_test_library_count (library, "bookmark"), ==, (i & 7) != 0);
      bw_test_state (library, i & 8 ? "b" : "c", "");
      g_assert_cmpint (bw_test_library_count (library, WANGS), ==, 2);
      bw_test_state (library, i & 8 ? "c" : "b", "");
      for (guint j = 0; j < 3; j++)
        g_assert_cmpint (is_marked (library, KEPT[j]), ==, (i >> j) & 1);
      g_assert_cmpint (bw_test_library_count (library, "left_mark"), ==, 0);
      bw_test_check (library);
    }
}

/* Who is not somebody is nobody either who is one with that one, whatever ties them. */
static void
test_apart (BwTestFixture *fixture,
            gconstpointer  data)
{
  BwTestLibrary *library = fixture->library;

  for (gboolean swapped = FALSE; swapped <= TRUE; swapped++)
    {
      g_autofree char *far = NULL;
      g_autofree char *one = NULL;
      g_autoptr (BwChanges) changes = bw_changes_new ();
      g_autoptr (GError) error = NULL;

      begin (fixture);
      merge_authors (library, "10.1000/far", "10.1000/other", swapped);
      far = find_first (library, "10.1000/far");
      one = find_first (library, "10.1000/one");
      bw_decision_free (bw_decisions_distinct (library->db, bw_test_find (library, far), bw_test_find (library, one),
                                               changes, &error));
      g_assert_no_error (error);
      tie (fixture);
      assert_one (library, "10.1000/far", "10.1000/other", TRUE);
      assert_one (library, "10.1000/far", "10.1000/one", FALSE);
      untie (fixture);
      assert_one (library, "10.1000/far", "10.1000/other", TRUE);
      assert_one (library, "10.1000/far", "10.1000/one", FALSE);
      bw_test_assert_undone (fixture, 2);
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
  BW_TEST_ADD_TWO ("/decision-heirs/equal", test_equal);
  BW_TEST_ADD_TWO ("/decision-heirs/withdrawn", test_withdrawn);
  BW_TEST_ADD_TWO ("/decision-heirs/marked-heir", test_marked_heir);
  g_test_add_func ("/decision-heirs/marked-chain", test_marked_chain);
  BW_TEST_ADD_TWO ("/decision-heirs/apart", test_apart);

  return g_test_run ();
}
