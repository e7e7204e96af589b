#include "bw-check.h"
#include "bw-decisions.h"
#include "bw-error.h"
#include "bw-reference.h"
#include "bw-test-fixture.h"

/* What a person decides is one, and what is not, and that it can all be taken back. */

/* Everything that can be merged, and back again to the byte. */
static void
test_undo (BwTestFixture *fixture,
           gconstpointer  data)
{
  BwTestLibrary *library = fixture->library;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *merged = NULL;
  g_autofree char *again = NULL;

  bw_test_state_all (library);
  bw_test_mark (library, "person:\"J. Doe\"");
  bw_test_mark (library, "doi:10.1000/beta");
  bw_test_mark (library, "doi:10.1000/gamma");
  before = bw_test_export (library);
  bw_test_merge (library, "person:\"Jane Doe\"", "person:\"J. Doe\"");
  bw_test_merge (library, "doi:10.1000/gamma", "doi:10.1000/beta");
  bw_test_merge (library, "organisation:\"Acme Institute\"", "organisation:\"ACME Research Labs\"");
  merged = bw_test_export (library);
  for (guint i = 0; i < 3; i++)
    bw_test_step (library, bw_decisions_undo);
  after = bw_test_export (library);
  bw_test_assert_texts (after, before);
  for (guint i = 0; i < 3; i++)
    bw_test_step (library, bw_decisions_redo);
  again = bw_test_export (library);
  bw_test_assert_texts (again, merged);
  g_assert_cmpstr (merged, !=, before);
}

static void
assert_rows (BwTestLibrary *one,
             BwTestLibrary *other,
             const char    *sql)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) rows = bw_db_get_strings (one->db, sql, &error, "");
  g_auto (GStrv) others = bw_db_get_strings (other->db, sql, &error, "");
  g_autofree char *text = g_strjoinv ("\n", rows);
  g_autofree char *other_text = g_strjoinv ("\n", others);

  g_assert_no_error (error);
  bw_test_assert_texts (text, other_text);
}

/* A paper is found by each title that is stated of it, be it shown or not, and by no other. */
static void
test_titles (BwTestFixture *fixture,
             gconstpointer  data)
{
  BwTestLibrary *library = fixture->library;
  g_autoptr (GError) error = NULL;
  BwRef ref;

  bw_test_state (library, "a", "Work A|10.1000/one|Ann Lee||LG|\n");
  bw_test_state (library, "b", "Work A of Many Words|10.1000/one|Ann Lee||LG|\n");
  bw_test_state (library, "c", "Work B|10.1000/two|Ann Lee||LG|\n");
  bw_test_state (library, "d", "Work B of Many Words|10.1000/two|Ann Lee||LG|\n");
  bw_test_merge (library, "doi:10.1000/one", "doi:10.1000/two");
  g_assert_cmpint (bw_test_library_count (library, "paper"), ==, 1);
  bw_test_assert_same (library, "paper:\"Work A\"", "doi:10.1000/one", TRUE);
  bw_test_assert_same (library, "paper:\"work a of many words\"", "doi:10.1000/one", TRUE);
  bw_test_assert_same (library, "paper:\"Work B\"", "doi:10.1000/one", TRUE);
  bw_test_assert_same (library, "paper:\"Work B of Many Words\"", "doi:10.1000/one", TRUE);
  bw_test_step (library, bw_decisions_undo);
  bw_test_assert_same (library, "paper:\"Work A\"", "doi:10.1000/one", TRUE);
  bw_test_assert_same (library, "paper:\"Work B\"", "doi:10.1000/two", TRUE);
  bw_test_assert_same (library, "paper:\"Work B of Many Words\"", "doi:10.1000/two", TRUE);
  bw_test_state (library, "c", "");
  g_assert_false (bw_reference_find (library->db, "paper:\"Work B\"", &ref, &error));
  g_assert_error (error, BW_ERROR, BW_ERROR_NOT_FOUND);
}

/* What is derived is what it would be had they never been two. */
static void
test_as_one (BwTestFixture *fixture,
             gconstpointer  data)
{
  static const char *const TABLES[] = {
    ("SELECT id || ' ' || coalesce (hex (team), '') || ' ' || coalesce (hex (cited_by), '')"
     " FROM paper_neighbours ORDER BY id"),
    "SELECT id || ' ' || hex (cited) FROM paper_references ORDER BY id",
    "SELECT id || ' ' || hex (marks) FROM paper_marks ORDER BY id",
    "SELECT name || n FROM topic ORDER BY 1",
    "SELECT name || month || n FROM topic_month ORDER BY 1",
    ("SELECT paper_id || ' ' || document_id || ' ' || position || ' ' || person_id FROM authorship"
     " ORDER BY 1"),
    "SELECT citing_id || ' ' || cited_id FROM citation ORDER BY 1",
    "SELECT id || title || byline || topics || coalesce (abstract, '') FROM paper ORDER BY id",
    "SELECT person_id || name FROM person_name ORDER BY 1",
    "SELECT name || n FROM tally ORDER BY 1",
  };
  BwTestLibrary *library = fixture->library;
  BwTestLibrary *one = bw_test_library_new ();

  bw_test_state (one, "a", BW_TEST_ALPHA);
  bw_test_state (one, "b", "Beta Works|10.1000/beta|Pam Poe||CL|10.1000/alpha\n"
                           "Delta Works|10.1000/delta|Jane Doe orcid:0000-0001-0000-0009||LG|10.1000/beta\n");
  bw_test_state (one, "c", "Beta Works|10.1000/beta|Pam Poe||CS|10.1000/delta\n");
  bw_test_state (library, "a", BW_TEST_ALPHA);
  bw_test_state (library, "b", "Beta Works|10.1000/beta|Pam Poe||CL|10.1000/alpha\n"
                               "Delta Works|10.1000/delta|Jane Doe orcid:0000-0002-0000-0006||LG|10.1000/beta\n");
  bw_test_state (library, "c", "Beta Works|10.1000/betax|Pam Poe||CS|10.1000/delta\n");
  bw_test_merge (library, "orcid:0000-0001-0000-0009", "orcid:0000-0002-0000-0006");
  bw_test_merge (library, "doi:10.1000/beta", "doi:10.1000/betax");
  for (guint i = 0; i < G_N_ELEMENTS (TABLES); i++)
    assert_rows (library, one, TABLES[i]);
  bw_test_library_free (one);
}

/* A merge stands whatever becomes of the documents. */
static void
test_merge_stands (BwTestFixture *fixture,
                   gconstpointer  data)
{
  BwTestLibrary *library = fixture->library;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  bw_test_state_all (library);
  bw_test_state (library, "d", "");
  before = bw_test_describe (library);
  bw_test_mark (library, "doi:10.1000/beta");
  bw_test_merge (library, "doi:10.1000/gamma", "doi:10.1000/beta");
  bw_test_merge (library, "person:\"Jane Doe\"", "person:\"J. Doe\"");
  bw_test_merge (library, "organisation:\"Acme Institute\"", "organisation:\"ACME Research Labs\"");
  bw_test_state (library, "b", "");
  bw_test_state (library, "c", "");
  bw_test_state (library, "a", "");
  g_assert_cmpint (bw_test_library_count (library, "person"), ==, 0);
  g_assert_cmpint (bw_test_library_count (library, "organisation"), ==, 0);
  bw_test_state (library, "c", BW_TEST_GAMMA BW_TEST_DELTA);
  bw_test_state (library, "b", BW_TEST_BETA);
  bw_test_state (library, "d", "Epsilon Works||J. Doe; Rick Roe|ACME Research Labs|LG|10.1000/gamma\n");
  bw_test_state (library, "a", BW_TEST_ALPHA);
  bw_test_assert_same (library, "doi:10.1000/gamma", "doi:10.1000/beta", TRUE);
  bw_test_assert_same (library, "person:\"Jane Doe\"", "person:\"J. Doe\"", TRUE);
  bw_test_assert_same (library, "organisation:\"Acme Institute\"", "organisation:\"ACME Research Labs\"", TRUE);
  bw_test_assert_counts (library, "person:\"J. Doe\"", 3);
  g_assert_cmpint (bw_test_library_count (library, "bookmark"), ==, 1);
  for (guint i = 0; i < 3; i++)
    bw_test_step (library, bw_decisions_undo);
  bw_test_assert_counts (library, "person:\"J. Doe\"", 3);
  bw_test_assert_counts (library, "person:\"Jane Doe\"", 1);
  bw_test_state (library, "d", "");
  bw_test_unmark (library, "doi:10.1000/beta");
  after = bw_test_describe (library);
  bw_test_assert_same (library, "doi:10.1000/gamma", "doi:10.1000/beta", FALSE);
  bw_test_assert_texts (after, before);
}

static void
test_repair (BwTestFixture *fixture,
             gconstpointer  data)
{
  BwTestLibrary *library = fixture->library;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  bw_test_state_all (library);
  bw_test_merge (library, "doi:10.1000/gamma", "doi:10.1000/beta");
  before = bw_test_export (library);
  bw_check_repair (library->db, &error);
  g_assert_no_error (error);
  bw_test_check (library);
  after = bw_test_export (library);
  bw_test_assert_texts (after, before);
  bw_test_assert_same (library, "doi:10.1000/gamma", "doi:10.1000/beta", TRUE);
}

/* What was said of one that is no more is said of what it is. */
static void
test_redirect (BwTestFixture *fixture,
               gconstpointer  data)
{
  BwTestLibrary *library = fixture->library;
  g_autofree char *old = NULL;
  g_autofree char *oldest = NULL;

  bw_test_state_all (library);
  old = bw_ref_to_string (bw_test_find (library, "person:\"J. Doe\""));
  oldest = bw_ref_to_string (bw_test_find (library, "person:\"Pam Poe\""));
  bw_test_merge (library, "person:\"J. Doe\"", "person:\"Pam Poe\"");
  bw_test_merge (library, "person:\"Jane Doe\"", "person:\"J. Doe\"");
  bw_test_assert_same (library, old, "person:\"Jane Doe\"", TRUE);
  bw_test_assert_same (library, oldest, "person:\"Jane Doe\"", TRUE);
  bw_test_assert_same (library, "person:\"Pam Poe\"", "person:\"Jane Doe\"", TRUE);
  bw_test_step (library, bw_decisions_undo);
  bw_test_assert_same (library, oldest, "person:\"J. Doe\"", TRUE);
  bw_test_assert_same (library, oldest, "person:\"Jane Doe\"", FALSE);
}

static void
assert_refused (BwDecision  *decision,
                GError     **error,
                int          code)
{
  g_assert_null (decision);
  g_assert_error (*error, BW_ERROR, code);
  g_clear_error (error);
}

static void
test_refused (BwTestFixture *fixture,
              gconstpointer  data)
{
  BwTestLibrary *library = fixture->library;
  g_autoptr (BwChanges) changes = bw_changes_new ();
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  GError *error = NULL;
  BwRef jane;
  BwRef paper;

  bw_test_state_all (library);
  before = bw_test_export (library);
  jane = bw_test_find (library, "person:\"Jane Doe\"");
  paper = bw_test_find (library, "doi:10.1000/beta");
  assert_refused (bw_decisions_merge (library->db, jane, paper, changes, &error), &error, BW_ERROR_INVALID);
  assert_refused (bw_decisions_merge (library->db, jane, jane, changes, &error), &error, BW_ERROR_UNCHANGED);
  assert_refused (bw_decisions_merge (library->db, jane, (BwRef){ BW_KIND_PERSON, 999 }, changes, &error),
                  &error, BW_ERROR_NOT_FOUND);
  assert_refused (bw_decisions_split (library->db, jane, changes, &error), &error, BW_ERROR_UNCHANGED);
  assert_refused (bw_decisions_split (library->db, (BwRef){ BW_KIND_DOCUMENT, 1 }, changes, &error), &error,
                  BW_ERROR_INVALID);
  assert_refused (bw_decisions_undo (library->db, changes, &error), &error, BW_ERROR_UNCHANGED);
  assert_refused (bw_decisions_redo (library->db, changes, &error), &error, BW_ERROR_UNCHANGED);
  after = bw_test_export (library);
  bw_test_assert_texts (after, before);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  BW_TEST_ADD ("/decisions/undo", test_undo);
  BW_TEST_ADD ("/decisions/as-one", test_as_one);
  BW_TEST_ADD ("/decisions/titles", test_titles);
  BW_TEST_ADD ("/decisions/merge-stands", test_merge_stands);
  BW_TEST_ADD ("/decisions/repair", test_repair);
  BW_TEST_ADD ("/decisions/redirect", test_redirect);
  BW_TEST_ADD ("/decisions/refused", test_refused);

  return g_test_run ();
}
