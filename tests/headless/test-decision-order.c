#include "bw-decision-revert.h"
#include "bw-decisions.h"
#include "bw-error.h"
#include "bw-mention-decisions.h"
#include "bw-test-fixture.h"

/* Whatever is imported between decisions, all taken back it was never decided. Each of these was
 * found by deciding at random. */

/* The ORCID iD of one who is merged says nothing of what others are who have the name. */
static void
test_other_identifier (BwTestFixture *fixture,
                       gconstpointer  data)
{
  bw_test_state_both (fixture, "a", "One Work||Jane Doe orcid:0000-0001-0000-0009||LG|\n");
  bw_test_state_both (fixture, "b", "Two Works||Wei Wang; Ann Lee||LG|\n");
  bw_test_merge (fixture->library, "person:\"Wei Wang\"", "person:\"Jane Doe\"");
  bw_test_state_both (fixture, "c", "Three Works||Wei Wang orcid:0000-0002-0000-0006; Ann Lee||LG|\n");
  g_assert_cmpint (bw_test_library_count (fixture->library, "person"), ==, 2);
  bw_test_assert_undone (fixture, 1);
}

/* A paper has another title when the document goes that gave it the first. */
static void
test_doubt_of_title (BwTestFixture *fixture,
                     gconstpointer  data)
{
  static const char DOUBTFUL[] = "doubtful WHERE kind = 'paper'";

  bw_test_state_both (fixture, "a", "Work A|10.1000/one|Ann Lee; Bob May||LG|\n");
  bw_test_state_both (fixture, "b", "Work A of Many Words|10.1000/one|Ann Lee; Bob May||LG|\n");
  bw_test_state_both (fixture, "c", "Work A of Many Words|10.1000/two|Ann Lee; Bob May||LG|\n");
  g_assert_cmpint (bw_test_library_count (fixture->library, DOUBTFUL), ==, 0);
  bw_test_state_both (fixture, "a", "");
  g_assert_cmpint (bw_test_library_count (fixture->library, DOUBTFUL), ==, 1);
}

/* Two who may be one had a co-author in common whom a document has withdrawn. */
static void
test_doubt_of_coauthor (BwTestFixture *fixture,
                        gconstpointer  data)
{
  bw_test_state_both (fixture, "a", "One Work|10.1000/one|Jane Doe||LG|\nTwo Works|10.1000/two|J. Doe; Ann Lee||LG|\n");
  bw_test_state_both (fixture, "b", "One Work|10.1000/one|Ann Lee||LG|\n");
  g_assert_cmpint (bw_test_library_count (fixture->library, "doubtful"), ==, 1);
  bw_test_state_both (fixture, "b", "");
}

/* Who may be another wrote a paper that is one with another: its document has one list of its
 * authors, and he is not in it. */
static void
test_doubt_of_authors (BwTestFixture *fixture,
                       gconstpointer  data)
{
  bw_test_state_both (fixture, "a",
                      "One Work|10.1000/one|Wei Wang||LG|\nTwo Works|10.1000/two|J. Doe; Ann Lee||LG|\n");
  bw_test_state_both (fixture, "b", "Three Works|10.1000/three|Jane Doe; Ann Lee||LG|\n");
  g_assert_cmpint (bw_test_library_count (fixture->library, "doubtful"), ==, 1);
  bw_test_merge (fixture->library, "doi:10.1000/one", "doi:10.1000/two");
  bw_test_assert_undone (fixture, 1);
}

/* Of two who are two one has gone, and was somebody else; then he is it again. */
static void
test_doubt_of_absent (BwTestFixture *fixture,
                      gconstpointer  data)
{
  static const char KEY[] = "name:j doe";

  bw_test_state_both (fixture, "a", "One Work|10.1000/one|Jane Doe orcid:0000-0001-0000-0009; Ann Lee||LG|\n");
  bw_test_state_both (fixture, "b", "Two Works|10.1000/two|J. Doe orcid:0000-0001-0000-0009; Ann Lee||LG|\n");
  bw_test_state_both (fixture, "c", "Three Works|10.1000/three|Janet Doe; Ann Lee||LG|\n");
  bw_test_part (fixture->library, "person:\"Jane Doe\"", "J. Doe", KEY);
  bw_test_merge (fixture->library, "person:\"Janet Doe\"", "person:\"J. Doe\"");
  bw_test_split (fixture->library, "person:\"Janet Doe\"");
  bw_test_state_both (fixture, "b", "");
  bw_test_assert_undone (fixture, 3);
}

/* What was merged away is by its DOI and its authors what comes under another title. */
static void
test_other_title (BwTestFixture *fixture,
                  gconstpointer  data)
{
  bw_test_state_both (fixture, "a", "One Work|10.1000/one|Ann Lee; Bob May||LG|\n");
  bw_test_state_both (fixture, "b", "Looms and Sand|10.1000/two|Cy Coe||LG|\n");
  bw_test_merge (fixture->library, "doi:10.1000/two", "doi:10.1000/one");
  bw_test_state_both (fixture, "c", "Wandering Dunes|10.1000/one|A. Lee; Bob May||LG|\n");
  g_assert_cmpint (bw_test_library_count (fixture->library, "paper"), ==, 1);
  bw_test_assert_undone (fixture, 1);
}

#define STANDS_FOR "One Work||Ann Lee|Nordic Technical University (NTU)|LG|\n"

/* An abbreviation that was merged by itself is a name of what it was found to stand for. */
static void
test_abbreviation (BwTestFixture *fixture,
                   gconstpointer  data)
{
  bw_test_state_both (fixture, "a", "Two Works||Bob May|NTU|LG|\nThree Works||Cy Coe|ACME Research Labs|LG|\n");
  bw_test_state_both (fixture, "b", "Four Works||Bob May|Acme Institute|LG|\n");
  bw_test_merge (fixture->library, "organisation:\"ACME Research Labs\"", "organisation:\"NTU\"");
  bw_test_state_both (fixture, "c", STANDS_FOR);
  bw_test_split (fixture->library, "organisation:\"ACME Research Labs\"");
  bw_test_merge (fixture->library, "organisation:\"Acme Institute\"", "organisation:\"Nordic Technical University\"");
  bw_test_assert_undone (fixture, 3);
}

/* One that somebody has told from it goes with the name for which a document states it. */
static void
test_parted_abbreviation (BwTestFixture *fixture,
                          gconstpointer  data)
{
  bw_test_state_both (fixture, "a", STANDS_FOR);
  bw_test_state_both (fixture, "b", "Two Works||Bob May|Acme Institute|LG|\nThree Works||Cy Coe|NTU|LG|\n");
  bw_test_split (fixture->library, "organisation:\"Nordic Technical University\"");
  bw_test_merge (fixture->library, "organisation:\"Acme Institute\"", "organisation:\"Nordic Technical University\"");
  bw_test_state_both (fixture, "c", "Five Works||Cy Coe|Nordic Technical University (NTU)|LG|\n");
  bw_test_assert_undone (fixture, 2);
}

#define AUTHORS "(SELECT DISTINCT person_id FROM authorship WHERE paper_id = 1)"

/* Who has written one of two papers that are one since is not who has written the other. */
static void
test_merged_papers (BwTestFixture *fixture,
                    gconstpointer  data)
{
  bw_test_state_both (fixture, "a", "One Work|10.1000/one|Ann Lee||LG|\n");
  bw_test_state_both (fixture, "d", "Two Works|10.1000/two|Ann Lee||LG|\n");
  bw_test_part (fixture->library, "person:\"Ann Lee\"", "Ann Lee", "paper:doi:10.1000/two");
  bw_test_merge (fixture->library, "doi:10.1000/one", "doi:10.1000/two");
  g_assert_cmpint (bw_test_library_count (fixture->library, AUTHORS), ==, 2);
  bw_test_state_both (fixture, "b", "Three Works|10.1000/three|Ann Lee||LG|\n");
  g_assert_cmpint (bw_test_library_count (fixture->library, AUTHORS), ==, 2);
  bw_test_state_both (fixture, "c", "Two Works|10.1000/two|Bob May||LG|\nFour Works|10.1000/four|Ann Lee||LG|\n");
  bw_test_assert_undone (fixture, 2);
}

#define AUTHORED "authorship WHERE paper_id = 1 AND person_id = 1"

/* Nor is who has written another that has the title of the one by now. */
static void
test_papers_of_one_title (BwTestFixture *fixture,
                          gconstpointer  data)
{
  bw_test_state_both (fixture, "a", "Work A|10.1000/one|Ann Lee; Bob May||LG|\n");
  bw_test_state_both (fixture, "b", "Work A of Many Words||Ann Lee; Cy Coe||LG|\n");
  bw_test_part (fixture->library, "person:\"Ann Lee\"", "Ann Lee", "paper:title:work a of many words");
  bw_test_state_both (fixture, "c", "Work A of Many Words|10.1000/one|Ann Lee; Bob May||LG|\n");
  bw_test_state_both (fixture, "a", "");
  g_assert_cmpint (bw_test_library_count (fixture->library, AUTHORED), ==, 1);
  bw_test_state_both (fixture, "d", "Four Works|10.1000/four|Ann Lee; Dan Fox||LG|\n");
  g_assert_cmpint (bw_test_library_count (fixture->library, AUTHORED), ==, 1);
  bw_test_assert_undone (fixture, 1);
}

/* Who has another name, and was named by it since, is somebody when that is undone. */
static void
test_parted_name (BwTestFixture *fixture,
                  gconstpointer  data)
{
  bw_test_state_both (fixture, "a", "One Work|10.1000/one|Jane Doe orcid:0000-0001-0000-0009||LG|\n");
  bw_test_state_both (fixture, "b", "Two Works|10.1000/two|J. Doe orcid:0000-0001-0000-0009||LG|\n");
  bw_test_split (fixture->library, "person:\"Jane Doe\"");
  bw_test_state_both (fixture, "c", "Three Works|10.1000/three|J. Doe||LG|\n");
  g_assert_cmpint (bw_test_library_count (fixture->library, "person"), ==, 2);
  bw_test_assert_undone (fixture, 1);
}

/* One document may name both, and what it says of each is theirs again. */
static void
test_parted_name_of_both (BwTestFixture *fixture,
                          gconstpointer  data)
{
  bw_test_state_both (fixture, "a", "One Work|10.1000/one|Jane Doe orcid:0000-0001-0000-0009||LG|\n");
  bw_test_state_both (fixture, "b", "Two Works|10.1000/two|J. Doe orcid:0000-0001-0000-0009|NTU|LG|\n");
  bw_test_split (fixture->library, "person:\"Jane Doe\"");
  bw_test_state_both (fixture, "c", "Three Works|10.1000/three|J. Doe|Acme Institute|LG|\n"
                                    "Four Works|10.1000/four|J. Doe orcid:0000-0001-0000-0009|NTU|LG|\n");
  g_assert_cmpint (bw_test_library_count (fixture->library, "person"), ==, 2);
  bw_test_state_both (fixture, "b", "Two Works|10.1000/two|J. Doe orcid:0000-0001-0000-0009|Acme Institute|LG|\n");
  bw_test_assert_undone (fixture, 1);
}

/* Who is told by papers is who they were told from, under whichever name a document has them. */
static void
test_parted_papers (BwTestFixture *fixture,
                    gconstpointer  data)
{
  bw_test_state_both (fixture, "a", "One Work|10.1000/one|Jane Doe orcid:0000-0001-0000-0009||LG|\n");
  bw_test_state_both (fixture, "b", "Two Works|10.1000/two|J. Doe orcid:0000-0001-0000-0009||LG|\n"
                                    "Three Works|10.1000/three|J. Doe orcid:0000-0001-0000-0009||LG|\n");
  bw_test_part (fixture->library, "person:\"Jane Doe\"", "Jane Doe", "paper:doi:10.1000/two");
  bw_test_assert_undone (fixture, 1);
}

/* What the program has joined under a name that is another's by now does not stand. */
static void
test_revert_of_taken_name (BwTestFixture *fixture,
                           gconstpointer  data)
{
  static const char JOINED[] = "SELECT id FROM decision WHERE decider = 'program'";
  BwTestLibrary *library = fixture->library;
  g_autoptr (BwChanges) changes = bw_changes_new ();
  g_autoptr (GError) error = NULL;
  gint64 id = 0;

  bw_test_state_both (fixture, "a", "Two Works||Bob May|NTU|LG|\n");
  bw_test_state_both (fixture, "b", STANDS_FOR);
  g_assert_true (bw_db_find_id (library->db, JOINED, &id, &error, ""));
  g_assert_cmpint (id, >, 0);
  bw_test_split (fixture->library, "organisation:\"Nordic Technical University\"");
  g_assert_null (bw_decision_revert (library->db, id, changes, &error));
  g_assert_error (error, BW_ERROR, BW_ERROR_UNCHANGED);
}

/* Where somebody works is known by its place in the document, which stays as it is when all that
 * goes to another and back. */
static void
test_parted_places (BwTestFixture *fixture,
                    gconstpointer  data)
{
  BwTestLibrary *library = fixture->library;

  bw_test_state_both (fixture, "a", "One Work|10.1000/one|Jane Doe orcid:0000-0001-0000-0009||LG|\n");
  bw_test_state_both (fixture, "b", "Two Works|10.1000/two|J. Doe|Acme Institute|LG|\n"
                                    "Three Works|10.1000/three|J. Doe orcid:0000-0001-0000-0009|NTU|LG|\n");
  bw_test_merge (library, "person/2", "person/1");
  bw_test_part (library, "person/2", "J. Doe", "name:j doe");
  bw_test_assert_undone (fixture, 2);
}

/* Of four whom one document names each keeps where they work, whoever is merged into whom. */
static void
test_merged_places (BwTestFixture *fixture,
                    gconstpointer  data)
{
  static const char PLACES[] = "affiliation WHERE person_id = (SELECT id FROM person WHERE name = 'Cy Coe')";
  BwTestLibrary *library = fixture->library;

  bw_test_state_both (fixture, "a", "One Work|10.1000/one|Ann Lee|Acme Institute|LG|\n"
                                    "Two Works|10.1000/two|Bob May|NTU|LG|\n"
                                    "Three Works|10.1000/three|Cy Coe|ACME Research Labs|LG|\n"
                                    "Four Works|10.1000/four|Dan Fox|Nordic Technical University|LG|\n");
  bw_test_merge (library, "person:\"Bob May\"", "person:\"Ann Lee\"");
  bw_test_merge (library, "person:\"Cy Coe\"", "person:\"Bob May\"");
  bw_test_merge (library, "person:\"Cy Coe\"", "person:\"Dan Fox\"");
  g_assert_cmpint (bw_test_library_count (library, PLACES), ==, 4);
  bw_test_assert_undone (fixture, 3);
}

/* Nor does it matter that the library was written before a merge noted where it took them. */
static void
test_old_places (BwTestFixture *fixture,
                 gconstpointer  data)
{
  static const char *const AS_WRITTEN_THEN[] = {
    "UPDATE affiliation SET position = 10001 WHERE position > 1",
    "UPDATE moved_fact SET row = json_remove (row, '$[8]') WHERE place = 5",
  };

  bw_test_state_both (fixture, "a", "One Work|10.1000/one|Ann Lee|Acme Institute|LG|\n"
                                    "Two Works|10.1000/two|Bob May|NTU|LG|\n");
  bw_test_merge (fixture->library, "person:\"Bob May\"", "person:\"Ann Lee\"");
  for (guint i = 0; i < G_N_ELEMENTS (AS_WRITTEN_THEN); i++)
    g_assert_true (bw_db_exec (fixture->library->db, AS_WRITTEN_THEN[i], NULL));
  bw_test_assert_undone (fixture, 1);
}

/* What is lifted for a later split may give an earlier one something to do, in whose way another
 * decision is. */
static void
test_earlier_split (BwTestFixture *fixture,
                    gconstpointer  data)
{
  BwTestLibrary *library = fixture->library;

  bw_test_state_both (fixture, "a", "One Work|10.1000/one|Jane Doe orcid:0000-0001-0000-0009||LG|\n"
                                    "Two Works|10.1000/two|Pia Quill orcid:0000-0002-0000-0006||LG|\n");
  bw_test_state_both (fixture, "b", "Three Works|10.1000/three|J. Doe orcid:0000-0001-0000-0009||LG|\n"
                                    "Four Works|10.1000/four|P. Quill orcid:0000-0002-0000-0006||LG|\n");
  bw_test_state_both (fixture, "c", "Five Works|10.1000/five|J. Doe||LG|\nSix Works|10.1000/six|Rick Roe||LG|\n");
  bw_test_split (library, "person:\"Jane Doe\"");
  bw_test_merge (library, "person:\"Jane Doe\"", "person/3");
  bw_test_split (library, "person:\"Pia Quill\"");
  bw_test_merge (library, "doi:10.1000/six", "doi:10.1000/one");
  bw_test_state_both (fixture, "d", "Seven Works|10.1000/seven|Pia Quill orcid:0000-0002-0000-0006||LG|\n");
  bw_test_assert_undone (fixture, 4);
}

/* What the program has joined and somebody has told apart and joined again is told apart by that. */
static void
test_revert_of_joined_again (BwTestFixture *fixture,
                             gconstpointer  data)
{
  static const char JOINED[] = "SELECT id FROM decision WHERE decider = 'program'";
  BwTestLibrary *library = fixture->library;
  g_autoptr (BwChanges) changes = bw_changes_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (BwDecision) decision = NULL;
  gint64 id = 0;

  bw_test_state_both (fixture, "a", "Two Works||Bob May|NTU|LG|\n");
  bw_test_state_both (fixture, "b", STANDS_FOR);
  g_assert_true (bw_db_find_id (library->db, JOINED, &id, &error, ""));
  bw_test_split (library, "organisation:\"Nordic Technical University\"");
  bw_test_merge (library, "organisation:\"Nordic Technical University\"", "organisation:\"NTU\"");
  decision = bw_decision_revert (library->db, id, changes, &error);
  g_assert_no_error (error);
  bw_test_check (library);
  bw_test_assert_same (library, "organisation:\"Nordic Technical University\"", "organisation:\"NTU\"", FALSE);
  g_assert_cmpint (bw_test_library_count (library, "organisation WHERE name_key = 'ntu'"), ==, 1);
  bw_test_assert_undone (fixture, 3);
}

#define CONFIRMED "mention WHERE found = 2"
#define NAMED "mention WHERE found != 0 AND person_id IS NOT NULL"

/* Who was merged is known by the name again that another who had it has lost. */
static void
test_name_in_text (BwTestFixture *fixture,
                   gconstpointer  data)
{
  BwTestLibrary *library = fixture->library;

  bw_test_state_both (fixture, "a", "One Work||Wei Wang||LG|\nTwo Works||Jane Doe||LG|\n");
  bw_test_state_both (fixture, "b", "Three Works||J. Doe orcid:0000-0001-0000-0009||LG|\n");
  bw_test_state_both (fixture, "c", "Four Works||Jane Doe orcid:0000-0001-0000-0009||LG|\n");
  bw_test_post (library, "post", "What Jane Doe has read is told here, at some length.");
  bw_test_merge (fixture->library, "person:\"Wei Wang\"", "person:\"Jane Doe\"");
  bw_test_read_posts (library);
  g_assert_cmpint (bw_test_library_count (library, NAMED), ==, 1);
  bw_test_part (fixture->library, "person:\"J. Doe\"", "Jane Doe", "name:jane doe");
  bw_test_step (library, bw_decisions_undo);
  bw_test_read_posts (library);
  g_assert_cmpint (bw_test_library_count (library, NAMED), ==, 1);
}

/* Who was said to be named there may have gone. */
static void
test_named_who_has_gone (BwTestFixture *fixture,
                         gconstpointer  data)
{
  BwTestLibrary *library = fixture->library;
  g_autoptr (BwChanges) changes = bw_changes_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (BwDecision) decision = NULL;

  bw_test_state_both (fixture, "a", "One Work||Jane Doe orcid:0000-0001-0000-0009||LG|\n");
  bw_test_state_both (fixture, "b", "Two Works||Wei Wang; Ann Lee||LG|\n");
  bw_test_post (library, "post", "What Jane Doe has read is told here, at some length.");
  decision = bw_mention_decisions_make (library->db, BW_DECISION_PROMOTE, "mention/1", NULL, changes, &error);
  g_assert_no_error (error);
  bw_test_merge (fixture->library, "person:\"Wei Wang\"", "person:\"Jane Doe\"");
  bw_test_step (library, bw_decisions_undo);
  bw_test_state_both (fixture, "c", "Three Works||Jane Doe orcid:0000-0002-0000-0006||LG|\n");
  bw_test_read_posts (library);
  g_assert_cmpint (bw_test_library_count (library, CONFIRMED), ==, 1);
  bw_test_state_both (fixture, "a", "");
  bw_test_read_posts (library);
  g_assert_cmpint (bw_test_library_count (library, CONFIRMED), ==, 0);
  g_assert_cmpint (bw_test_library_count (library, NAMED), ==, 1);
  bw_test_state_both (fixture, "a", "One Work||Jane Doe orcid:0000-0001-0000-0009||LG|\n");
  bw_test_read_posts (library);
  g_assert_cmpint (bw_test_library_count (library, CONFIRMED), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  BW_TEST_ADD_TWO ("/decision-order/other-identifier", test_other_identifier);
  BW_TEST_ADD_TWO ("/decision-order/other-title", test_other_title);
  BW_TEST_ADD_TWO ("/decision-order/doubt-of-title", test_doubt_of_title);
  BW_TEST_ADD_TWO ("/decision-order/doubt-of-coauthor", test_doubt_of_coauthor);
  BW_TEST_ADD_TWO ("/decision-order/doubt-of-authors", test_doubt_of_authors);
  BW_TEST_ADD_TWO ("/decision-order/doubt-of-absent", test_doubt_of_absent);
  BW_TEST_ADD_TWO ("/decision-order/abbreviation", test_abbreviation);
  BW_TEST_ADD_TWO ("/decision-order/parted-abbreviation", test_parted_abbreviation);
  BW_TEST_ADD_TWO ("/decision-order/merged-papers", test_merged_papers);
  BW_TEST_ADD_TWO ("/decision-order/papers-of-one-title", test_papers_of_one_title);
  BW_TEST_ADD_TWO ("/decision-order/parted-name", test_parted_name);
  BW_TEST_ADD_TWO ("/decision-order/parted-name-of-both", test_parted_name_of_both);
  BW_TEST_ADD_TWO ("/decision-order/parted-papers", test_parted_papers);
  BW_TEST_ADD_TWO ("/decision-order/revert-of-taken-name", test_revert_of_taken_name);
  BW_TEST_ADD_TWO ("/decision-order/revert-of-joined-again", test_revert_of_joined_again);
  BW_TEST_ADD_TWO ("/decision-order/parted-places", test_parted_places);
  BW_TEST_ADD_TWO ("/decision-order/merged-places", test_merged_places);
  BW_TEST_ADD_TWO ("/decision-order/old-places", test_old_places);
  BW_TEST_ADD_TWO ("/decision-order/earlier-split", test_earlier_split);
  BW_TEST_ADD_TWO ("/decision-order/name-in-text", test_name_in_text);
  BW_TEST_ADD_TWO ("/decision-order/named-who-has-gone", test_named_who_has_gone);

  return g_test_run ();
}
