#include "bw-decision-revert.h"
#include "bw-decisions.h"
#include "bw-error.h"
#include "bw-mention-decisions.h"
#include "bw-test-decisions.h"

/* Whatever is imported between decisions, all taken back it was never decided. Each of these was
 * found by deciding at random. */

typedef struct
{
  BwTestLibrary *library;
  BwTestLibrary *control; /* where nobody decides anything */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->library = bw_test_library_new ();
  fixture->control = bw_test_library_new ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  bw_test_check (fixture->library);
  bw_test_library_free (fixture->control);
  bw_test_library_free (fixture->library);
}

static void
state (Fixture    *fixture,
       const char *source,
       const char *papers)
{
  bw_test_state (fixture->control, source, papers);
  bw_test_state (fixture->library, source, papers);
}

static void
merge (Fixture    *fixture,
       const char *keep,
       const char *other)
{
  BwTestLibrary *library = fixture->library;
  g_autoptr (BwChanges) changes = bw_changes_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (BwDecision) decision =
    bw_decisions_merge (library->db, bw_test_find (library, keep), bw_test_find (library, other), changes, &error);

  g_assert_no_error (error);
  g_assert_nonnull (decision);
  bw_test_check (library);
}

static void
split (Fixture    *fixture,
       const char *ref)
{
  BwTestLibrary *library = fixture->library;
  g_autoptr (BwChanges) changes = bw_changes_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (BwDecision) decision =
    bw_decisions_split (library->db, bw_test_find (library, ref), changes, &error);

  g_assert_no_error (error);
  g_assert_nonnull (decision);
  bw_test_check (library);
}

static void
part (Fixture    *fixture,
      const char *ref,
      const char *name,
      char       *key)
{
  BwTestLibrary *library = fixture->library;
  char *keys[] = { key, NULL };
  g_autofree char *own = g_strdup (name);
  BwDecisionSide side = { 0, own, keys };
  g_autoptr (BwChanges) changes = bw_changes_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (BwDecision) decision =
    bw_decisions_part (library->db, bw_test_find (library, ref), &side, changes, &error);

  g_assert_no_error (error);
  g_assert_nonnull (decision);
  bw_test_check (library);
}

/* Undoes all there is, and compares with what was never decided. */
static void
assert_undone (Fixture *fixture,
               guint    n)
{
  g_autofree char *undone = NULL;
  g_autofree char *expected = bw_test_describe (fixture->control);

  while (n-- > 0)
    bw_test_step (fixture->library, bw_decisions_undo);
  undone = bw_test_describe (fixture->library);
  bw_test_assert_texts (undone, expected);
}

/* The ORCID iD of one who is merged says nothing of what others are who have the name. */
static void
test_other_identifier (Fixture       *fixture,
                       gconstpointer  data)
{
  state (fixture, "a", "One Work||Jane Doe orcid:0000-0001-0000-0009||LG|\n");
  state (fixture, "b", "Two Works||Wei Wang; Ann Lee||LG|\n");
  merge (fixture, "person:\"Wei Wang\"", "person:\"Jane Doe\"");
  state (fixture, "c", "Three Works||Wei Wang orcid:0000-0002-0000-0006; Ann Lee||LG|\n");
  g_assert_cmpint (bw_test_library_count (fixture->library, "person"), ==, 2);
  assert_undone (fixture, 1);
}

/* A paper has another title when the document goes that gave it the first. */
static void
test_doubt_of_title (Fixture       *fixture,
                     gconstpointer  data)
{
  static const char DOUBTFUL[] = "doubtful WHERE kind = 'paper'";

  state (fixture, "a", "Work A|10.1000/one|Ann Lee; Bob May||LG|\n");
  state (fixture, "b", "Work A of Many Words|10.1000/one|Ann Lee; Bob May||LG|\n");
  state (fixture, "c", "Work A of Many Words|10.1000/two|Ann Lee; Bob May||LG|\n");
  g_assert_cmpint (bw_test_library_count (fixture->library, DOUBTFUL), ==, 0);
  state (fixture, "a", "");
  g_assert_cmpint (bw_test_library_count (fixture->library, DOUBTFUL), ==, 1);
}

/* Two who may be one had a co-author in common whom a document has withdrawn. */
static void
test_doubt_of_coauthor (Fixture       *fixture,
                        gconstpointer  data)
{
  state (fixture, "a", "One Work|10.1000/one|Jane Doe||LG|\nTwo Works|10.1000/two|J. Doe; Ann Lee||LG|\n");
  state (fixture, "b", "One Work|10.1000/one|Ann Lee||LG|\n");
  g_assert_cmpint (bw_test_library_count (fixture->library, "doubtful"), ==, 1);
  state (fixture, "b", "");
}

/* Who may be another wrote a paper that is one with another: its document has one list of its
 * authors, and he is not in it. */
static void
test_doubt_of_authors (Fixture       *fixture,
                       gconstpointer  data)
{
  state (fixture, "a",
         "One Work|10.1000/one|Wei Wang||LG|\nTwo Works|10.1000/two|J. Doe; Ann Lee||LG|\n");
  state (fixture, "b", "Three Works|10.1000/three|Jane Doe; Ann Lee||LG|\n");
  g_assert_cmpint (bw_test_library_count (fixture->library, "doubtful"), ==, 1);
  merge (fixture, "doi:10.1000/one", "doi:10.1000/two");
  assert_undone (fixture, 1);
}

/* Of two who are two one has gone, and was somebody else; then he is it again. */
static void
test_doubt_of_absent (Fixture       *fixture,
                      gconstpointer  data)
{
  static const char KEY[] = "name:j doe";

  state (fixture, "a", "One Work|10.1000/one|Jane Doe orcid:0000-0001-0000-0009; Ann Lee||LG|\n");
  state (fixture, "b", "Two Works|10.1000/two|J. Doe orcid:0000-0001-0000-0009; Ann Lee||LG|\n");
  state (fixture, "c", "Three Works|10.1000/three|Janet Doe; Ann Lee||LG|\n");
  part (fixture, "person:\"Jane Doe\"", "J. Doe", (char *) KEY);
  merge (fixture, "person:\"Janet Doe\"", "person:\"J. Doe\"");
  split (fixture, "person:\"Janet Doe\"");
  state (fixture, "b", "");
  assert_undone (fixture, 3);
}

#define STANDS_FOR "One Work||Ann Lee|Nordic Technical University (NTU)|LG|\n"

/* An abbreviation that was merged by itself is a name of what it was found to stand for. */
static void
test_abbreviation (Fixture       *fixture,
                   gconstpointer  data)
{
  state (fixture, "a", "Two Works||Bob May|NTU|LG|\nThree Works||Cy Coe|ACME Research Labs|LG|\n");
  state (fixture, "b", "Four Works||Bob May|Acme Institute|LG|\n");
  merge (fixture, "organisation:\"ACME Research Labs\"", "organisation:\"NTU\"");
  state (fixture, "c", STANDS_FOR);
  split (fixture, "organisation:\"ACME Research Labs\"");
  merge (fixture, "organisation:\"Acme Institute\"", "organisation:\"Nordic Technical University\"");
  assert_undone (fixture, 3);
}

/* One that somebody has told from it goes with the name for which a document states it. */
static void
test_parted_abbreviation (Fixture       *fixture,
                          gconstpointer  data)
{
  state (fixture, "a", STANDS_FOR);
  state (fixture, "b", "Two Works||Bob May|Acme Institute|LG|\nThree Works||Cy Coe|NTU|LG|\n");
  split (fixture, "organisation:\"Nordic Technical University\"");
  merge (fixture, "organisation:\"Acme Institute\"", "organisation:\"Nordic Technical University\"");
  state (fixture, "c", "Five Works||Cy Coe|Nordic Technical University (NTU)|LG|\n");
  assert_undone (fixture, 2);
}

#define AUTHORS "(SELECT DISTINCT person_id FROM authorship WHERE paper_id = 1)"

/* Who has written one of two papers that are one since is not who has written the other. */
static void
test_merged_papers (Fixture       *fixture,
                    gconstpointer  data)
{
  state (fixture, "a", "One Work|10.1000/one|Ann Lee||LG|\n");
  state (fixture, "d", "Two Works|10.1000/two|Ann Lee||LG|\n");
  part (fixture, "person:\"Ann Lee\"", "Ann Lee", (char *) "paper:doi:10.1000/two");
  merge (fixture, "doi:10.1000/one", "doi:10.1000/two");
  g_assert_cmpint (bw_test_library_count (fixture->library, AUTHORS), ==, 2);
  state (fixture, "b", "Three Works|10.1000/three|Ann Lee||LG|\n");
  g_assert_cmpint (bw_test_library_count (fixture->library, AUTHORS), ==, 2);
  state (fixture, "c", "Two Works|10.1000/two|Bob May||LG|\nFour Works|10.1000/four|Ann Lee||LG|\n");
  assert_undone (fixture, 2);
}

#define AUTHORED "authorship WHERE paper_id = 1 AND person_id = 1"

/* Nor is who has written another that has the title of the one by now. */
static void
test_papers_of_one_title (Fixture       *fixture,
                          gconstpointer  data)
{
  state (fixture, "a", "Work A|10.1000/one|Ann Lee; Bob May||LG|\n");
  state (fixture, "b", "Work A of Many Words||Ann Lee; Cy Coe||LG|\n");
  part (fixture, "person:\"Ann Lee\"", "Ann Lee", (char *) "paper:title:work a of many words");
  state (fixture, "c", "Work A of Many Words|10.1000/one|Ann Lee; Bob May||LG|\n");
  state (fixture, "a", "");
  g_assert_cmpint (bw_test_library_count (fixture->library, AUTHORED), ==, 1);
  state (fixture, "d", "Four Works|10.1000/four|Ann Lee; Dan Fox||LG|\n");
  g_assert_cmpint (bw_test_library_count (fixture->library, AUTHORED), ==, 1);
  assert_undone (fixture, 1);
}

/* Who has another name, and was named by it since, is somebody when that is undone. */
static void
test_parted_name (Fixture       *fixture,
                  gconstpointer  data)
{
  state (fixture, "a", "One Work|10.1000/one|Jane Doe orcid:0000-0001-0000-0009||LG|\n");
  state (fixture, "b", "Two Works|10.1000/two|J. Doe orcid:0000-0001-0000-0009||LG|\n");
  split (fixture, "person:\"Jane Doe\"");
  state (fixture, "c", "Three Works|10.1000/three|J. Doe||LG|\n");
  g_assert_cmpint (bw_test_library_count (fixture->library, "person"), ==, 2);
  assert_undone (fixture, 1);
}

/* What the program has joined under a name that is another's by now does not stand. */
static void
test_revert_of_taken_name (Fixture       *fixture,
                           gconstpointer  data)
{
  static const char JOINED[] = "SELECT id FROM decision WHERE decider = 'program'";
  BwTestLibrary *library = fixture->library;
  g_autoptr (BwChanges) changes = bw_changes_new ();
  g_autoptr (GError) error = NULL;
  gint64 id = 0;

  state (fixture, "a", "Two Works||Bob May|NTU|LG|\n");
  state (fixture, "b", STANDS_FOR);
  g_assert_true (bw_db_find_id (library->db, JOINED, &id, &error, ""));
  g_assert_cmpint (id, >, 0);
  split (fixture, "organisation:\"Nordic Technical University\"");
  g_assert_null (bw_decision_revert (library->db, id, changes, &error));
  g_assert_error (error, BW_ERROR, BW_ERROR_UNCHANGED);
}

#define CONFIRMED "mention WHERE found = 2"
#define NAMED "mention WHERE found != 0 AND person_id IS NOT NULL"

/* Who was merged is known by the name again that another who had it has lost. */
static void
test_name_in_text (Fixture       *fixture,
                   gconstpointer  data)
{
  BwTestLibrary *library = fixture->library;

  state (fixture, "a", "One Work||Wei Wang||LG|\nTwo Works||Jane Doe||LG|\n");
  state (fixture, "b", "Three Works||J. Doe orcid:0000-0001-0000-0009||LG|\n");
  state (fixture, "c", "Four Works||Jane Doe orcid:0000-0001-0000-0009||LG|\n");
  bw_test_post (library, "post", "What Jane Doe has read is told here, at some length.");
  merge (fixture, "person:\"Wei Wang\"", "person:\"Jane Doe\"");
  bw_test_read_posts (library);
  g_assert_cmpint (bw_test_library_count (library, NAMED), ==, 1);
  part (fixture, "person:\"J. Doe\"", "Jane Doe", (char *) "name:jane doe");
  bw_test_step (library, bw_decisions_undo);
  bw_test_read_posts (library);
  g_assert_cmpint (bw_test_library_count (library, NAMED), ==, 1);
}

/* Who was said to be named there may have gone. */
static void
test_named_who_has_gone (Fixture       *fixture,
                         gconstpointer  data)
{
  BwTestLibrary *library = fixture->library;
  g_autoptr (BwChanges) changes = bw_changes_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (BwDecision) decision = NULL;

  state (fixture, "a", "One Work||Jane Doe orcid:0000-0001-0000-0009||LG|\n");
  state (fixture, "b", "Two Works||Wei Wang; Ann Lee||LG|\n");
  bw_test_post (library, "post", "What Jane Doe has read is told here, at some length.");
  decision = bw_mention_decisions_make (library->db, BW_DECISION_PROMOTE, "mention/1", NULL, changes, &error);
  g_assert_no_error (error);
  merge (fixture, "person:\"Wei Wang\"", "person:\"Jane Doe\"");
  bw_test_step (library, bw_decisions_undo);
  state (fixture, "c", "Three Works||Jane Doe orcid:0000-0002-0000-0006||LG|\n");
  bw_test_read_posts (library);
  g_assert_cmpint (bw_test_library_count (library, CONFIRMED), ==, 1);
  state (fixture, "a", "");
  bw_test_read_posts (library);
  g_assert_cmpint (bw_test_library_count (library, CONFIRMED), ==, 0);
  g_assert_cmpint (bw_test_library_count (library, NAMED), ==, 1);
  state (fixture, "a", "One Work||Jane Doe orcid:0000-0001-0000-0009||LG|\n");
  bw_test_read_posts (library);
  g_assert_cmpint (bw_test_library_count (library, CONFIRMED), ==, 1);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/decision-order/other-identifier", test_other_identifier);
  ADD ("/decision-order/doubt-of-title", test_doubt_of_title);
  ADD ("/decision-order/doubt-of-coauthor", test_doubt_of_coauthor);
  ADD ("/decision-order/doubt-of-authors", test_doubt_of_authors);
  ADD ("/decision-order/doubt-of-absent", test_doubt_of_absent);
  ADD ("/decision-order/abbreviation", test_abbreviation);
  ADD ("/decision-order/parted-abbreviation", test_parted_abbreviation);
  ADD ("/decision-order/merged-papers", test_merged_papers);
  ADD ("/decision-order/papers-of-one-title", test_papers_of_one_title);
  ADD ("/decision-order/parted-name", test_parted_name);
  ADD ("/decision-order/revert-of-taken-name", test_revert_of_taken_name);
  ADD ("/decision-order/name-in-text", test_name_in_text);
  ADD ("/decision-order/named-who-has-gone", test_named_who_has_gone);

  return g_test_run ();
}
