#include <string.h>

#include "bw-adjacency.h"
#include "bw-check.h"
#include "bw-decision-table.h"
#include "bw-decisions-import.h"
#include "bw-decisions-reader.h"
#include "bw-decisions.h"
#include "bw-error.h"
#include "bw-json.h"
#include "bw-reference.h"
#include "bw-search-index.h"
#include "bw-search.h"
#include "bw-test-fixture.h"

/* What a person decides is one, and what is not, and that it can all be taken back. */

/* How many papers somebody has written. */
static void
assert_counts (BwTestLibrary *library,
               const char    *ref,
               guint          n_papers)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) works = bw_adjacency_get_works (library->db, bw_test_find (library, ref).id, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (works->len, ==, n_papers);
}

#define ALPHA "Alpha Works|10.1000/alpha|Jane Doe orcid:0000-0001-0000-0009; Rick Roe|Acme Institute|LG|\n"
#define BETA "Beta Works|10.1000/beta|J. Doe; Pam Poe|ACME Research Labs|CL|10.1000/alpha\n"
#define GAMMA "Beta Works, Published|10.1000/gamma|J. Doe; Pam Poe; Zed Zoe||CL|10.1000/alpha\n"
#define DELTA "Delta Works|10.1000/delta|Ann Lee; Bob May||LG|10.1000/beta\n"

static void
state_all (BwTestLibrary *library)
{
  bw_test_state (library, "a", ALPHA);
  bw_test_state (library, "b", BETA);
  bw_test_state (library, "c", GAMMA DELTA);
}

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

  state_all (library);
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

  bw_test_state (one, "a", ALPHA);
  bw_test_state (one, "b", "Beta Works|10.1000/beta|Pam Poe||CL|10.1000/alpha\n"
                           "Delta Works|10.1000/delta|Jane Doe orcid:0000-0001-0000-0009||LG|10.1000/beta\n");
  bw_test_state (one, "c", "Beta Works|10.1000/beta|Pam Poe||CS|10.1000/delta\n");
  bw_test_state (library, "a", ALPHA);
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

  state_all (library);
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
  bw_test_state (library, "c", GAMMA DELTA);
  bw_test_state (library, "b", BETA);
  bw_test_state (library, "d", "Epsilon Works||J. Doe; Rick Roe|ACME Research Labs|LG|10.1000/gamma\n");
  bw_test_state (library, "a", ALPHA);
  bw_test_assert_same (library, "doi:10.1000/gamma", "doi:10.1000/beta", TRUE);
  bw_test_assert_same (library, "person:\"Jane Doe\"", "person:\"J. Doe\"", TRUE);
  bw_test_assert_same (library, "organisation:\"Acme Institute\"", "organisation:\"ACME Research Labs\"", TRUE);
  assert_counts (library, "person:\"J. Doe\"", 3);
  g_assert_cmpint (bw_test_library_count (library, "bookmark"), ==, 1);
  for (guint i = 0; i < 3; i++)
    bw_test_step (library, bw_decisions_undo);
  assert_counts (library, "person:\"J. Doe\"", 3);
  assert_counts (library, "person:\"Jane Doe\"", 1);
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

  state_all (library);
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

  state_all (library);
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

static BwSearchIndex *
index_library (BwTestLibrary *library)
{
  g_autoptr (GError) error = NULL;
  BwSearchIndex *index = bw_search_index_open (library->path, &error);

  g_assert_no_error (error);
  bw_search_index_update (index, library->db, &error);
  g_assert_no_error (error);

  return index;
}

static gboolean
is_found (BwTestLibrary *library,
          const char    *query,
          BwRef          ref)
{
  BwSearchIndex *index = index_library (library);
  g_autoptr (GError) error = NULL;
  g_autoptr (BwFindings) findings = bw_search_run (library->db, index, query, 100, 0, &error);
  gboolean found = FALSE;

  g_assert_no_error (error);
  for (guint i = 0; i < findings->hits->len; i++)
    {
      const BwHit *hit = g_ptr_array_index (findings->hits, i);

      found |= hit->ref.kind == ref.kind && hit->ref.id == ref.id;
    }
  bw_search_index_free (index);

  return found;
}

static void
test_search (BwTestFixture *fixture,
             gconstpointer  data)
{
  BwTestLibrary *library = fixture->library;
  BwRef jane;
  BwRef pam;

  state_all (library);
  jane = bw_test_find (library, "person:\"Jane Doe\"");
  pam = bw_test_find (library, "person:\"Pam Poe\"");
  g_assert_true (is_found (library, "Pam Poe", pam));
  g_assert_false (is_found (library, "Pam Poe", jane));
  bw_test_merge (library, "person:\"Jane Doe\"", "person:\"Pam Poe\"");
  g_assert_true (is_found (library, "Pam Poe", jane));
  g_assert_false (is_found (library, "Pam Poe", pam));
  bw_test_step (library, bw_decisions_undo);
  g_assert_true (is_found (library, "Pam Poe", pam));
  g_assert_false (is_found (library, "Pam Poe", jane));
}

/* By what it is shown as, and by all that documents call it. */
static void
test_search_titles (BwTestFixture *fixture,
                    gconstpointer  data)
{
  BwTestLibrary *library = fixture->library;
  BwRef one;
  BwRef other;

  bw_test_state (library, "a", "On the Weaving of Cards|10.1000/one|Ann Lee||LG|\n");
  bw_test_state (library, "b", "Looms That Reckon|10.1000/two|Ann Lee||LG|\n");
  one = bw_test_find (library, "doi:10.1000/one");
  other = bw_test_find (library, "doi:10.1000/two");
  g_assert_false (is_found (library, "looms reckon", one));
  bw_test_merge (library, "doi:10.1000/one", "doi:10.1000/two");
  g_assert_true (is_found (library, "looms reckon", one));
  g_assert_true (is_found (library, "weaving cards", one));
  g_assert_false (is_found (library, "looms reckon", other));
  bw_test_step (library, bw_decisions_undo);
  g_assert_true (is_found (library, "looms reckon", other));
  g_assert_false (is_found (library, "looms reckon", one));
}

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
  assert_counts (library, ref, n_left);
  assert_counts (library, other, n_other);
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
  g_assert_cmpint (bw_test_library_count (library, "decision WHERE decider = 'program'"), ==, 1);
  assert_split (library, "person:\"Pia Quill\"", "the name", 1, 1);
  bw_test_state (library, "b", "");
  bw_test_state (library, "b", OTHER);
  bw_test_assert_same (library, "person:\"Pia Quill\"", "person:\"P. Quill\"", FALSE);
  assert_counts (library, "person:\"P. Quill\"", 1);
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
assert_cited (BwTestLibrary *library,
              const char    *cited)
{
  g_autofree char *rows = g_strdup_printf ("citation WHERE cited_id = %" G_GINT64_FORMAT,
                                           bw_test_find (library, cited).id);

  g_assert_cmpint (bw_test_library_count (library, "citation"), ==, 1);
  g_assert_cmpint (bw_test_library_count (library, rows), ==, 1);
}

#define SHARED_ONE "A Study of Wheels|10.1000/shared|Ann Lee||LG|\n"
#define SHARED_OTHER "Bread and Its Discontents|10.1000/shared|Bob May||CL|\n"

/* Of two papers of one DOI that is cited to which the oldest document gives it, whatever comes
 * first and whatever is undone. */
static void
test_shared_identifier (BwTestFixture *fixture,
                        gconstpointer  data)
{
  BwTestLibrary *library = fixture->library;

  bw_test_state (library, "c", "Citing Work|10.1000/citing|Cy Coe||LG|10.1000/shared\n");
  bw_test_state (library, "a", SHARED_ONE);
  bw_test_state (library, "b", SHARED_OTHER);
  bw_test_assert_same (library, "paper:\"A Study of Wheels\"", "paper:\"Bread and Its Discontents\"", FALSE);
  assert_cited (library, "paper:\"A Study of Wheels\"");
  bw_test_state (library, "a", "");
  assert_cited (library, "paper:\"Bread and Its Discontents\"");
  bw_test_state (library, "a", SHARED_ONE);
  assert_cited (library, "paper:\"A Study of Wheels\"");
  bw_test_merge (library, "paper:\"Bread and Its Discontents\"", "paper:\"A Study of Wheels\"");
  assert_cited (library, "paper:\"A Study of Wheels\"");
  bw_test_step (library, bw_decisions_undo);
  assert_cited (library, "paper:\"A Study of Wheels\"");
}

/* Nor does a paper cite another by what is its own identifier as the oldest document gives it. */
static void
test_own_identifier (BwTestFixture *fixture,
                     gconstpointer  data)
{
  BwTestLibrary *library = fixture->library;

  bw_test_state (library, "a", "");
  bw_test_state (library, "b", SHARED_ONE "Bread and Its Discontents|10.1000/shared|Bob May||CL|10.1000/shared\n");
  assert_cited (library, "paper:\"A Study of Wheels\"");
  bw_test_state (library, "a", SHARED_OTHER);
  g_assert_cmpint (bw_test_library_count (library, "citation"), ==, 0);
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

  state_all (library);
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

static guint
take_over (BwTestLibrary *library,
           const char    *file)
{
  g_autoptr (BwChanges) changes = bw_changes_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) decisions = bw_decisions_reader_read (file, strlen (file), &error);
  guint n_new;

  g_assert_no_error (error);
  bw_decisions_import (library->db, decisions, &n_new, changes, &error);
  g_assert_no_error (error);
  bw_test_check (library);

  return n_new;
}

static char *
write_file (BwTestLibrary *library)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) decisions =
    bw_decision_table_get_all (library->db, BW_DECISIONS_STANDING, &error);

  g_assert_no_error (error);

  return bw_json_from_decisions (decisions);
}

/* A colleague's library says the same, whichever comes first, the documents or the file. */
static void
test_exchange (BwTestFixture *fixture,
               gconstpointer  data)
{
  BwTestLibrary *library = fixture->library;
  g_autofree char *file = NULL;
  g_autofree char *whole = NULL;

  state_all (library);
  bw_test_state (library, "d", TWINS_A TWINS_B);
  bw_test_merge (library, "doi:10.1000/gamma", "doi:10.1000/beta");
  bw_test_merge (library, "person:\"Jane Doe\"", "person:\"J. Doe\"");
  bw_test_merge (library, "organisation:\"Acme Institute\"", "organisation:\"ACME Research Labs\"");
  bw_test_split (library, "person:\"Pia Quill\"");
  file = write_file (library);
  whole = bw_test_describe (library);
  g_assert_cmpuint (take_over (library, file), ==, 0);
  for (guint before = 0; before < 2; before++)
    {
      BwTestLibrary *other = bw_test_library_new ();
      g_autofree char *described = NULL;
      g_autofree char *again = NULL;

      if (before)
        g_assert_cmpuint (take_over (other, file), ==, 4);
      state_all (other);
      bw_test_state (other, "d", TWINS_A TWINS_B);
      g_assert_cmpuint (take_over (other, file), ==, before ? 0 : 4);
      g_assert_cmpuint (take_over (other, file), ==, 0);
      described = bw_test_describe (other);
      bw_test_assert_texts (described, whole);
      again = write_file (other);
      bw_test_assert_texts (again, file);
      bw_test_library_free (other);
    }
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
  BW_TEST_ADD ("/decisions/search", test_search);
  BW_TEST_ADD ("/decisions/search-titles", test_search_titles);
  BW_TEST_ADD ("/decisions/split/coauthors", test_split_by_coauthors);
  BW_TEST_ADD ("/decisions/split/identifier", test_split_by_identifier);
  BW_TEST_ADD ("/decisions/split/name", test_split_by_name);
  BW_TEST_ADD ("/decisions/split/paper", test_split_paper);
  BW_TEST_ADD ("/decisions/split/organisation", test_split_organisation);
  BW_TEST_ADD ("/decisions/shared-identifier", test_shared_identifier);
  BW_TEST_ADD ("/decisions/own-identifier", test_own_identifier);
  BW_TEST_ADD ("/decisions/refused", test_refused);
  BW_TEST_ADD ("/decisions/exchange", test_exchange);

  return g_test_run ();
}
