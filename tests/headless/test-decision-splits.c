#include <string.h>

#include "bw-decision-table.h"
#include "bw-decisions.h"
#include "bw-test-fixture.h"

/* What is not one after all, by what it is told, and that it stays told. */

static void
assert_split (BwTestLibrary *library,
              const char    *ref,
              const char    *why,
              guint          n_left,
              guint          n_other)
{
  g_autofree char *before = bw_test_export (library);
  g_autofree char *after = NULL;
  g_autofree char *parted = NULL;
  g_autofree char *again = NULL;
  g_autofree char *other = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (BwDecision) decision = bw_decision_table_get (library->db, bw_test_split (library, ref), &error);

  g_assert_no_error (error);
  g_assert_nonnull (strstr (decision->why, why));
  other = bw_ref_to_string ((BwRef){ decision->kind, decision->other.id });
  bw_test_assert_counts (library, ref, n_left);
  bw_test_assert_counts (library, other, n_other);
  parted = bw_test_export (library);
  bw_test_step (library, bw_decisions_undo);
  after = bw_test_export (library);
  bw_test_assert_texts (after, before);
  bw_test_step (library, bw_decisions_redo);
  again = bw_test_export (library);
  bw_test_assert_texts (again, parted);
}

#define TWINS_A "One Work|10.1000/one|Pia Quill; Ann Lee||LG|\nTwo Works|10.1000/two|Pia Quill; Ann Lee||LG|\n"
#define TWINS_B "Three Works|10.1000/three|Pia Quill; Bob May||CL|10.1000/one\n"

/* Two people of one name, told apart by whom they write with. */
static void
test_split_by_coauthors (BwTestFixture *fixture,
                         gconstpointer  data)
{
  BwTestLibrary *library = fixture->library;
  g_autofree char *parted = NULL;
  g_autofree char *after = NULL;

  bw_test_state (library, "b", "");
  bw_test_state (library, "a", TWINS_A TWINS_B);
  assert_split (library, "person:\"Pia Quill\"", "co-authors", 2, 1);
  parted = bw_test_describe (library);
  bw_test_state (library, "a", TWINS_A);
  bw_test_state (library, "a", "");
  bw_test_state (library, "b", TWINS_B);
  bw_test_state (library, "a", TWINS_A);
  g_assert_cmpint (bw_test_library_count (library, "person WHERE name = 'Pia Quill'"), ==, 2);
  bw_test_state (library, "b", "");
  bw_test_state (library, "a", TWINS_A TWINS_B);
  after = bw_test_describe (library);
  bw_test_assert_texts (after, parted);
}

static void
test_split_by_identifier (BwTestFixture *fixture,
                          gconstpointer  data)
{
  static const char ONE[] = "One Work|10.1000/one|Pia Quill orcid:0000-0001-0000-0009||LG|\n";
  static const char OTHER[] = "One Work|10.1000/two|Pia Quill orcid:0000-0002-0000-0006||LG|\n";
  BwTestLibrary *library = fixture->library;

  bw_test_state (library, "a", ONE);
  bw_test_state (library, "b", OTHER);
  bw_test_merge (library, "orcid:0000-0001-0000-0009", "orcid:0000-0002-0000-0006");
  bw_test_merge (library, "doi:10.1000/one", "doi:10.1000/two");
  bw_test_split (library, "doi:10.1000/two");
  bw_test_assert_same (library, "doi:10.1000/one", "doi:10.1000/two", FALSE);
  bw_test_assert_same (library, "orcid:0000-0001-0000-0009", "orcid:0000-0002-0000-0006", TRUE);
  bw_test_step (library, bw_decisions_undo);
  bw_test_assert_same (library, "doi:10.1000/one", "doi:10.1000/two", TRUE);
  bw_test_step (library, bw_decisions_undo);
  bw_test_step (library, bw_decisions_undo);
  bw_test_assert_same (library, "orcid:0000-0001-0000-0009", "orcid:0000-0002-0000-0006", FALSE);
}

/* One whom two documents give the same identifier under two names. */
static void
test_split_by_name (BwTestFixture *fixture,
                    gconstpointer  data)
{
  static const char ONE[] = "One Work|10.1000/one|Pia Quill orcid:0000-0001-0000-0009; Ann Lee||LG|\n";
  static const char OTHER[] = "Two Works|10.1000/two|P. Quill orcid:0000-0001-0000-0009; Ann Lee||LG|\n";
  BwTestLibrary *library = fixture->library;

  bw_test_state (library, "a", ONE);
  bw_test_state (library, "b", OTHER);
  g_assert_cmpint (bw_test_library_count (library, "person"), ==, 2);
  g_assert_cmpint (bw_test_library_count (library, "decision WHERE decider = 'program' AND other_name = 'P. Quill'"), ==, 1);
  assert_split (library, "person:\"Pia Quill\"", "the name", 1, 1);
  bw_test_state (library, "b", "");
  bw_test_state (library, "b", OTHER);
  bw_test_assert_same (library, "person:\"Pia Quill\"", "person:\"P. Quill\"", FALSE);
  bw_test_assert_counts (library, "person:\"P. Quill\"", 1);
}

static void
test_split_paper (BwTestFixture *fixture,
                  gconstpointer  data)
{
  BwTestLibrary *library = fixture->library;

  bw_test_state (library, "a", "One Work||Pia Quill||LG|10.1000/beta\n");
  bw_test_state (library, "b", "One Work||Pia Quill||CL|\n");
  g_assert_cmpint (bw_test_library_count (library, "paper"), ==, 1);
  bw_test_split (library, "paper:\"One Work\"");
  g_assert_cmpint (bw_test_library_count (library, "paper"), ==, 2);
  bw_test_state (library, "b", "");
  bw_test_state (library, "b", "One Work||Pia Quill||CL|\n");
  g_assert_cmpint (bw_test_library_count (library, "paper"), ==, 2);
  bw_test_step (library, bw_decisions_undo);
  g_assert_cmpint (bw_test_library_count (library, "paper"), ==, 1);
}

/* What documents say that an abbreviation stands for, and somebody knows better. */
static void
test_split_organisation (BwTestFixture *fixture,
                         gconstpointer  data)
{
  static const char SAID[] = "One Work||Ann Lee|Nordic Technical University (NTU)|LG|\n";
  static const char SHORT[] = "Two Works||Bob May|NTU|LG|\n";
  BwTestLibrary *library = fixture->library;

  bw_test_state (library, "a", SHORT);
  bw_test_state (library, "b", SAID);
  bw_test_assert_same (library, "organisation:\"NTU\"", "organisation:\"Nordic Technical University\"", TRUE);
  bw_test_split (library, "organisation:\"NTU\"");
  bw_test_assert_same (library, "organisation:\"NTU\"", "organisation:\"Nordic Technical University\"", FALSE);
  bw_test_state (library, "c", SAID);
  bw_test_state (library, "a", "");
  bw_test_state (library, "a", SHORT);
  bw_test_assert_same (library, "organisation:\"NTU\"", "organisation:\"Nordic Technical University\"", FALSE);
  bw_test_step (library, bw_decisions_undo);
  bw_test_assert_same (library, "organisation:\"NTU\"", "organisation:\"Nordic Technical University\"", TRUE);
}

static void
take_apart (BwTestLibrary *library,
            gint64         id)
{
  g_autoptr (BwChanges) changes = bw_changes_new ();
  g_autoptr (GError) error = NULL;

  bw_decision_free (bw_decisions_take_apart (library->db, id, changes, &error));
  g_assert_no_error (error);
  bw_test_check (library);
}

/* What was told from two that are two again is told from neither: an abbreviation is again what
 * documents say that it stands for, and that is so for what comes in later too. */
static void
test_split_of_merged (BwTestFixture *fixture,
                      gconstpointer  data)
{
  BwTestLibrary *library = fixture->library;
  gint64 merged;

  bw_test_state_both (fixture, "a", "One Work||Ann Lee|Nordic Technical University (NTU)|LG|\n"
                                    "Two Works||Bob May|NTU|LG|\n");
  bw_test_state_both (fixture, "b", "Three Works||Pia Quill|Acme Institute|LG|\n");
  merged = bw_test_merge (library, "organisation:\"Acme Institute\"", "organisation:\"Nordic Technical University\"");
  bw_test_part (library, "organisation:\"Acme Institute\"", "NTU", "name:ntu");
  take_apart (library, merged);
  bw_test_assert_same (library, "organisation:\"NTU\"", "organisation:\"Nordic Technical University\"", TRUE);
  bw_test_state_both (fixture, "c", "Four Works||Cy Coe|NTU|LG|\n");
  bw_test_assert_same (library, "organisation:\"NTU\"", "organisation:\"Nordic Technical University\"", TRUE);
  bw_test_assert_undone (fixture, 3);
}

/* Nor does it take the abbreviation where it still has another name. */
static void
test_split_of_merged_more (BwTestFixture *fixture,
                           gconstpointer  data)
{
  BwTestLibrary *library = fixture->library;
  gint64 merged;

  bw_test_state_both (fixture, "a", "One Work||Ann Lee|Nordic Technical University (NTU)|LG|\n"
                                    "Two Works||Bob May|Zeta Laboratories|LG|\n"
                                    "Three Works||Pia Quill|Acme Institute|LG|\n");
  bw_test_merge (library, "organisation:\"Acme Institute\"", "organisation:\"Zeta Laboratories\"");
  merged = bw_test_merge (library, "organisation:\"Acme Institute\"", "organisation:\"Nordic Technical University\"");
  bw_test_part (library, "organisation:\"Acme Institute\"", "Zeta Laboratories", "name:zeta laboratories\nname:ntu");
  take_apart (library, merged);
  bw_test_state_both (fixture, "b", "Four Works||Cy Coe|NTU|LG|\n");
  bw_test_assert_same (library, "organisation:\"NTU\"", "organisation:\"Nordic Technical University\"", TRUE);
  bw_test_assert_same (library, "organisation:\"NTU\"", "organisation:\"Zeta Laboratories\"", FALSE);
  bw_test_assert_undone (fixture, 4);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  BW_TEST_ADD ("/decision-splits/coauthors", test_split_by_coauthors);
  BW_TEST_ADD ("/decision-splits/identifier", test_split_by_identifier);
  BW_TEST_ADD ("/decision-splits/name", test_split_by_name);
  BW_TEST_ADD ("/decision-splits/paper", test_split_paper);
  BW_TEST_ADD ("/decision-splits/organisation", test_split_organisation);
  BW_TEST_ADD_TWO ("/decision-splits/of-merged", test_split_of_merged);
  BW_TEST_ADD_TWO ("/decision-splits/of-merged-more", test_split_of_merged_more);

  return g_test_run ();
}
