#include "bw-decisions.h"
#include "bw-test-fixture.h"

/* People of one name are told apart as if nobody had decided anything, and all taken back nobody
 * has. */

/* Who was parted from one by a name that another has who is the same is nobody when all that is
 * undone, and whoever has the name since is that other. */
static void
test_parted_namesake (BwTestFixture *fixture,
                      gconstpointer  data)
{
  bw_test_state_both (fixture, "a", "One Work|10.1000/one|Jane Doe||LG|\n");
  bw_test_state_both (fixture, "b", "Two Works|10.1000/two|J. Doe||LG|\n");
  bw_test_merge (fixture->library, "person:\"Jane Doe\"", "person:\"J. Doe\"");
  bw_test_part (fixture->library, "person:\"Jane Doe\"", "J. Doe", "name:j doe");
  bw_test_state_both (fixture, "c", "Three Works|10.1000/three|J. Doe||LG|\n");
  bw_test_assert_undone (fixture, 2);
}

#define WANGS "person WHERE name = 'Wei Wang'"

/* A paper that is another now has the authors whom its documents name, and their names are judged
 * by them. */
static void
test_merged_papers (BwTestFixture *fixture,
                    gconstpointer  data)
{
  bw_test_state_both (fixture, "a", "One Work|10.1000/one|Wei Wang; Min Kim||LG|\n"
                                    "Two Works|10.1000/two|Wei Wang; Jane Doe||CV|\n");
  g_assert_cmpint (bw_test_library_count (fixture->library, WANGS), ==, 2);
  bw_test_merge (fixture->library, "doi:10.1000/two", "doi:10.1000/one");
  bw_test_state_both (fixture, "b", "One Work|10.1000/one|Jane Doe||LG|\n");
  g_assert_cmpint (bw_test_library_count (fixture->control, WANGS), ==, 1);
  bw_test_assert_undone (fixture, 1);
}

/* Of two lists of authors in one document it shows one, and who is in the other is not forgotten. */
static void
test_hidden_authors (BwTestFixture *fixture,
                     gconstpointer  data)
{
  bw_test_state_both (fixture, "a", "One Work|10.1000/one|Wei Wang||LG|\n"
                                    "Two Works|10.1000/two|Rick Roe||CV|\n");
  bw_test_state_both (fixture, "b", "Three Works|10.1000/three|Wei Wang; Jane Doe||CV|\n");
  g_assert_cmpint (bw_test_library_count (fixture->library, WANGS), ==, 2);
  bw_test_merge (fixture->library, "doi:10.1000/two", "doi:10.1000/one");
  bw_test_state_both (fixture, "c", "One Work|10.1000/one|Jane Doe||LG|\n");
  g_assert_cmpint (bw_test_library_count (fixture->control, WANGS), ==, 1);
  bw_test_assert_undone (fixture, 1);
}

/* So has one whose author is another now. */
static void
test_merged_author (BwTestFixture *fixture,
                    gconstpointer  data)
{
  bw_test_state_both (fixture, "a", "One Work|10.1000/one|Wei Wang; Ann Lee||LG|\n");
  bw_test_state_both (fixture, "b", "Two Works|10.1000/two|Wei Wang orcid:0000-0002-0000-0006||CV|\nThree Works||Jane Doe||CV|\n");
  g_assert_cmpint (bw_test_library_count (fixture->library, WANGS), ==, 2);
  bw_test_merge (fixture->library, "person:\"Jane Doe\"", "orcid:0000-0002-0000-0006");
  bw_test_state_both (fixture, "c", "Two Works|10.1000/two|Ann Lee||CV|\n");
  g_assert_cmpint (bw_test_library_count (fixture->control, WANGS), ==, 1);
  bw_test_assert_undone (fixture, 1);
}

/* Who are one because somebody says so are two of one name who are told apart. */
static void
test_merged_namesakes (BwTestFixture *fixture,
                       gconstpointer  data)
{
  bw_test_state_both (fixture, "a", "One Work|10.1000/one|Jane Doe orcid:0000-0001-0000-0009; Ann Lee||LG|\n");
  bw_test_state_both (fixture, "b", "Two Works|10.1000/two|Jane Doe orcid:0000-0002-0000-0006; Bob May||CV|\n");
  bw_test_merge (fixture->library, "orcid:0000-0001-0000-0009", "orcid:0000-0002-0000-0006");
  bw_test_state_both (fixture, "c", "Three Works|10.1000/three|Jane Doe; Bob May||CV|\n");
  bw_test_assert_undone (fixture, 1);
}

static void
write_post (BwTestLibrary *library,
            const char    *source,
            const char    *authors)
{
  g_autoptr (BwReading) reading = bw_reading_new ("posts");
  BwRecord *record = bw_record_new (BW_DOCUMENT_POST);

  record->title = g_strdup (source);
  bw_test_add_authors (record->authors, authors);
  g_ptr_array_add (reading->records, record);
  bw_import_report_free (bw_test_library_write (library, source, reading));
  bw_test_check (library);
}

static void
post_both (BwTestFixture *fixture,
           const char    *source,
           const char    *authors)
{
  write_post (fixture->control, source, authors);
  write_post (fixture->library, source, authors);
}

/* With whom somebody has written a post ties it to others as well. */
static void
test_parted_company (BwTestFixture *fixture,
                     gconstpointer  data)
{
  bw_test_state_both (fixture, "a", "One Work|10.1000/one|Jane Doe orcid:0000-0001-0000-0009||LG|\n"
                                    "Two Works|10.1000/two|Wei Wang orcid:0000-0003-0000-0003||CV|\n");
  post_both (fixture, "b", "J. Doe orcid:0000-0001-0000-0009; Wei Wang");
  bw_test_split (fixture->library, "person:\"Jane Doe\"");
  post_both (fixture, "c", "Jane Doe orcid:0000-0001-0000-0009; Wei Wang orcid:0000-0002-0000-0006");
  bw_test_assert_undone (fixture, 1);
}

/* A co-author whom somebody has told apart ties the works of others under either name. */
static void
test_parted_coauthor (BwTestFixture *fixture,
                      gconstpointer  data)
{
  bw_test_state_both (fixture, "a", "One Work|10.1000/one|Jane Doe orcid:0000-0001-0000-0009||LG|\n");
  bw_test_state_both (fixture, "b", "Two Works|10.1000/two|J. Doe orcid:0000-0001-0000-0009; Wei Wang||CV|\n");
  bw_test_split (fixture->library, "person:\"Jane Doe\"");
  bw_test_state_both (fixture, "c", "One Work|10.1000/one|Wei Wang||LG|\n");
  g_assert_cmpint (bw_test_library_count (fixture->control, WANGS), ==, 1);
  bw_test_assert_undone (fixture, 1);
}

/* Returns: (transfer full): who of the name has written a paper, as `person/1` */
static char *
find_wang (BwTestLibrary *library,
           const char    *doi)
{
  static const char FIND[] =
    "SELECT 'person/' || person_id FROM paper_identifier AS found"
    "  JOIN authorship ON authorship.paper_id = found.paper_id"
    "  JOIN person ON person.id = person_id AND person.name = 'Wei Wang' WHERE found.value = ?1";
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) found = bw_db_get_strings (library->db, FIND, &error, "s", doi);

  g_assert_no_error (error);
  g_assert_nonnull (found[0]);

  return g_strdup (found[0]);
}

static void
assert_one_wang (BwTestLibrary *library,
                 const char    *doi,
                 const char    *other_doi)
{
  g_autofree char *one = find_wang (library, doi);
  g_autofree char *other = find_wang (library, other_doi);

  g_assert_cmpstr (one, ==, other);
}

/* Who is told from a namesake is told by what they had written when that was said, and not by what
 * has been taken for theirs since. */
static void
test_told_by_papers (BwTestFixture *fixture,
                     gconstpointer  data)
{
  BwTestLibrary *library = fixture->library;
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;

  bw_test_state (library, "a", "One Work|10.1000/one|Wei Wang; Rick Roe||LG|\n"
                               "Two Works|10.1000/two|Wei Wang; Pam Poe||CV|\n");
  one = find_wang (library, "10.1000/one");
  other = find_wang (library, "10.1000/two");
  bw_test_merge (library, one, other);
  bw_test_state (library, "b", "Three Works|10.1000/three|Wei Wang; Rick Roe||CV|\n");
  bw_test_split (library, one);
  assert_one_wang (library, "10.1000/three", "10.1000/one");
  bw_test_state (library, "b", "Three Works|10.1000/three|Wei Wang; Pam Poe||CV|\n");
  assert_one_wang (library, "10.1000/three", "10.1000/two");
  g_assert_cmpint (bw_test_library_count (library, WANGS), ==, 2);
}

/* Returns: who stands at a place among the authors of a paper */
static BwRef
find_author (BwTestLibrary *library,
             const char    *doi,
             gint64         position)
{
  static const char FIND[] =
    "SELECT person_id FROM paper_identifier AS found JOIN authorship ON authorship.paper_id = found.paper_id"
    " WHERE found.value = ?1 AND position = ?2";
  g_autoptr (GError) error = NULL;
  BwRef ref = { BW_KIND_PERSON, 0 };

  g_assert_true (bw_db_find_id (library->db, FIND, &ref.id, &error, "si", doi, position));
  g_assert_no_error (error);

  return ref;
}

static void
tell_apart (BwTestLibrary *library,
            BwRef          one,
            BwRef          other)
{
  g_autoptr (BwChanges) changes = bw_changes_new ();
  g_autoptr (GError) error = NULL;

  bw_decision_free (bw_decisions_distinct (library->db, one, other, changes, &error));
  g_assert_no_error (error);
  bw_test_check (library);
}

#define TOGETHER "Two Works|10.1000/two|Wei Wang; Wei Wang||CV|\n"

/* Of two of one name on one paper the second is told from a third, and each is still who they were. */
static void
test_told_second (BwTestFixture *fixture,
                  gconstpointer  data)
{
  BwTestLibrary *library = fixture->library;
  g_autofree char *before = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  bw_test_state (library, "a", TOGETHER);
  bw_test_state (library, "b", "One Work|10.1000/one|Wei Wang; Bob May||LG|\n");
  g_assert_cmpint (bw_test_library_count (library, WANGS), ==, 3);
  before = bw_test_export (library);
  tell_apart (library, find_author (library, "10.1000/two", 2), find_author (library, "10.1000/one", 1));
  bw_test_step (library, bw_decisions_undo);
  undone = bw_test_export (library);
  bw_test_assert_texts (undone, before);
  bw_test_step (library, bw_decisions_redo);
  redone = bw_test_export (library);
  bw_test_assert_texts (redone, before);
}

/* Two of one name on one paper who are told from each other are the same two when it comes again. */
static void
test_told_together (BwTestFixture *fixture,
                    gconstpointer  data)
{
  BwTestLibrary *library = fixture->library;
  BwRef one;
  BwRef other;

  bw_test_state (library, "a", TOGETHER);
  one = find_author (library, "10.1000/two", 1);
  other = find_author (library, "10.1000/two", 2);
  tell_apart (library, one, other);
  bw_test_state (library, "a", "");
  bw_test_state (library, "a", TOGETHER);
  g_assert_cmpint (find_author (library, "10.1000/two", 1).id, ==, MIN (one.id, other.id));
  g_assert_cmpint (find_author (library, "10.1000/two", 2).id, ==, MAX (one.id, other.id));
}

/* And so is who has been merged into somebody, and is there again by what is new. */
static void
test_person_apart (BwTestFixture *fixture,
                   gconstpointer  data)
{
  bw_test_state_both (fixture, "a", "One Work|10.1000/one|Rob Quix||LG||1990\n"
                                    "Two Works|10.1000/two|Ann Lee||CV||1991\n");
  bw_test_merge (fixture->library, "person:\"Ann Lee\"", "person:\"Rob Quix\"");
  bw_test_state_both (fixture, "b", "Three Works|10.1000/three|Rob Quix||AI||1900\n");
  g_assert_cmpint (bw_test_library_count (fixture->control, "person WHERE name = 'Rob Quix'"), ==, 2);
  bw_test_assert_undone (fixture, 1);
}

/* Taken back and decided again it is as it was. */
static void
assert_redone (BwTestLibrary *library,
               const char    *decided)
{
  g_autofree char *redone = NULL;

  bw_test_step (library, bw_decisions_undo);
  bw_test_step (library, bw_decisions_redo);
  redone = bw_test_export (library);
  bw_test_assert_texts (redone, decided);
}

/* Who has written a paper under another name does not have it as that of a namesake, who did too. */
static void
check_told_beside (BwTestLibrary *library,
                   const char    *authors)
{
  g_autofree char *papers = g_strdup_printf ("First Works|10.1000/two|Wei Wang; Pam Poe||CV|\n"
                                             "One Work|10.1000/one|%s||LG|\n",
                                             authors);
  g_autofree char *two = NULL;
  g_autofree char *decided = NULL;
  BwRef other;

  bw_test_state (library, "a", papers);
  other = find_author (library, "10.1000/two", 1);
  g_assert_cmpint (find_author (library, "10.1000/one", 2).id, !=, other.id);
  two = find_wang (library, "10.1000/two");
  bw_test_merge (library, two, "person:\"Bob May\"");
  tell_apart (library, find_author (library, "10.1000/one", 2), other);
  decided = bw_test_export (library);
  assert_redone (library, decided);
}

static void
test_told_beside (BwTestFixture *fixture,
                  gconstpointer  data)
{
  check_told_beside (fixture->library, "Bob May; Wei Wang");
}

/* Nor does a third of the name who is there beside both. */
static void
test_told_beside_two (BwTestFixture *fixture,
                      gconstpointer  data)
{
  check_told_beside (fixture->library, "Bob May; Wei Wang; Wei Wang");
}

/* Who is told from a namesake by what is theirs because somebody says so is still who they were. */
static void
test_told_by_merged (BwTestFixture *fixture,
                     gconstpointer  data)
{
  BwTestLibrary *library = fixture->library;
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;
  g_autofree char *three = NULL;
  g_autofree char *apart = NULL;

  bw_test_state (library, "a", "One Work|10.1000/one|Wei Wang; Ann Lee||LG|\n"
                               "Two Works|10.1000/two|Wei Wang; Pam Poe||CV|\n"
                               "Three Works|10.1000/three|Wei Wang; Bob May||AI|\n"
                               "Four Works|10.1000/four|Rick Roe||AI|\n");
  one = find_wang (library, "10.1000/one");
  two = find_wang (library, "10.1000/two");
  three = find_wang (library, "10.1000/three");
  bw_test_merge (library, "doi:10.1000/one", "doi:10.1000/four");
  bw_test_merge (library, one, two);
  bw_test_merge (library, three, one);
  bw_test_split (library, three);
  apart = bw_test_export (library);
  assert_redone (library, apart);
}

#define FAR_WORKS                                     \
  "One Work|10.1000/one|Wei Wang; Rick Roe||LG|\n"    \
  "Other Work|10.1000/other|Wei Wang; Pam Poe||CV|\n" \
  "Far Work|10.1000/far|Pia Quill||AI|\n"
#define TYING "One Work|10.1000/one|Wei Wang; Rick Roe; Pam Poe||LG|\n"

/* Who is said not to be somebody is not another either with whom that one is made one later; nor is
 * there anybody less when that is taken back. */
static void
test_told_later (BwTestFixture *fixture,
                 gconstpointer  data)
{
  BwTestLibrary *library = fixture->library;
  g_autofree char *other = NULL;
  g_autofree char *tied = NULL;
  g_autofree char *redone = NULL;

  bw_test_state_both (fixture, "a", FAR_WORKS);
  other = find_wang (library, "10.1000/other");
  tell_apart (library, bw_test_find (library, "person:\"Pia Quill\""), find_author (library, "10.1000/one", 1));
  bw_test_merge (library, other, "person:\"Pia Quill\"");
  bw_test_state_both (fixture, "b", TYING);
  g_assert_cmpint (bw_test_library_count (fixture->control, WANGS), ==, 1);
  g_assert_cmpint (find_author (library, "10.1000/one", 1).id, !=, find_author (library, "10.1000/far", 1).id);
  g_assert_cmpint (find_author (library, "10.1000/other", 1).id, ==, find_author (library, "10.1000/far", 1).id);
  tied = bw_test_export (library);
  bw_test_step (library, bw_decisions_undo);
  g_assert_cmpint (bw_test_library_count (library, WANGS), ==, 1);
  bw_test_step (library, bw_decisions_redo);
  redone = bw_test_export (library);
  bw_test_assert_texts (redone, tied);
  bw_test_assert_undone (fixture, 2);
}

/* Each of several of one name on one paper has the affiliation that is stated with it, whoever they
 * were taken for first. */
static void
test_placed_together (BwTestFixture *fixture,
                      gconstpointer  data)
{
  bw_test_state_both (fixture, "a", "One Work|10.1000/one|Wei Wang; Ann Lee||LG|\n");
  bw_test_merge (fixture->library, "person:\"Ann Lee\"", "person:\"Wei Wang\"");
  bw_test_state_both (fixture, "b", "Two Works|10.1000/two|Wei Wang; Wei Wang; Wei Wang|Acme Institute|CV|\n");
  g_assert_cmpint (bw_test_library_count (fixture->control, "affiliation"), ==, 3);
  bw_test_assert_undone (fixture, 1);
}

/* Whoever has written what is one paper, because somebody says so, and lies a life apart is two. */
static void
test_merged_apart (BwTestFixture *fixture,
                   gconstpointer  data)
{
  bw_test_state_both (fixture, "a", "One Work|10.1000/one|Rob Quix||LG||1950\n");
  bw_test_state_both (fixture, "b", "Two Works|10.1000/two|Ann Lee||CV||2015\n");
  bw_test_merge (fixture->library, "doi:10.1000/two", "doi:10.1000/one");
  bw_test_state_both (fixture, "c", "Two Works|10.1000/two|Rob Quix; Ann Lee||CV||2015\n");
  g_assert_cmpint (bw_test_library_count (fixture->control, "person WHERE name = 'Rob Quix'"), ==, 2);
  bw_test_assert_undone (fixture, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  BW_TEST_ADD_TWO ("/decision-namesakes/parted-namesake", test_parted_namesake);
  BW_TEST_ADD_TWO ("/decision-namesakes/merged-papers", test_merged_papers);
  BW_TEST_ADD_TWO ("/decision-namesakes/hidden-authors", test_hidden_authors);
  BW_TEST_ADD_TWO ("/decision-namesakes/merged-author", test_merged_author);
  BW_TEST_ADD_TWO ("/decision-namesakes/merged-namesakes", test_merged_namesakes);
  BW_TEST_ADD_TWO ("/decision-namesakes/parted-coauthor", test_parted_coauthor);
  BW_TEST_ADD_TWO ("/decision-namesakes/parted-company", test_parted_company);
  BW_TEST_ADD ("/decision-namesakes/told-by-papers", test_told_by_papers);
  BW_TEST_ADD ("/decision-namesakes/told-second", test_told_second);
  BW_TEST_ADD ("/decision-namesakes/told-beside", test_told_beside);
  BW_TEST_ADD ("/decision-namesakes/told-beside-two", test_told_beside_two);
  BW_TEST_ADD ("/decision-namesakes/told-by-merged", test_told_by_merged);
  BW_TEST_ADD_TWO ("/decision-namesakes/told-later", test_told_later);
  BW_TEST_ADD ("/decision-namesakes/told-together", test_told_together);
  BW_TEST_ADD_TWO ("/decision-namesakes/merged-apart", test_merged_apart);
  BW_TEST_ADD_TWO ("/decision-namesakes/person-apart", test_person_apart);
  BW_TEST_ADD_TWO ("/decision-namesakes/placed-together", test_placed_together);

  return g_test_run ();
}
