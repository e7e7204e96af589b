#include "bw-decisions.h"
#include "bw-search-index.h"
#include "bw-search.h"
#include "bw-test-exchange.h"
#include "bw-test-fixture.h"

/* What is decided is so for the search, for who cites whom, and in the library of a colleague. */

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

  bw_test_state_all (library);
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

#define TWINS                                                                                     \
  "One Work|10.1000/one|Pia Quill; Ann Lee||LG|\nTwo Works|10.1000/two|Pia Quill; Ann Lee||LG|\n" \
  "Three Works|10.1000/three|Pia Quill; Bob May||CL|10.1000/one\n"

/* A colleague's library says the same, whichever comes first, the documents or the file. */
static void
test_exchange (BwTestFixture *fixture,
               gconstpointer  data)
{
  BwTestLibrary *library = fixture->library;
  g_autofree char *file = NULL;
  g_autofree char *whole = NULL;

  bw_test_state_all (library);
  bw_test_state (library, "d", TWINS);
  bw_test_merge (library, "doi:10.1000/gamma", "doi:10.1000/beta");
  bw_test_merge (library, "person:\"Jane Doe\"", "person:\"J. Doe\"");
  bw_test_merge (library, "organisation:\"Acme Institute\"", "organisation:\"ACME Research Labs\"");
  bw_test_split (library, "person:\"Pia Quill\"");
  file = bw_test_write_decisions (library);
  whole = bw_test_describe (library);
  g_assert_cmpuint (bw_test_take_over (library, file), ==, 0);
  for (guint before = 0; before < 2; before++)
    {
      BwTestLibrary *other = bw_test_library_new ();
      g_autofree char *described = NULL;
      g_autofree char *again = NULL;

      if (before)
        g_assert_cmpuint (bw_test_take_over (other, file), ==, 4);
      bw_test_state_all (other);
      bw_test_state (other, "d", TWINS);
      g_assert_cmpuint (bw_test_take_over (other, file), ==, before ? 0 : 4);
      g_assert_cmpuint (bw_test_take_over (other, file), ==, 0);
      described = bw_test_describe (other);
      bw_test_assert_texts (described, whole);
      again = bw_test_write_decisions (other);
      bw_test_assert_texts (again, file);
      bw_test_library_free (other);
    }
}

/* A paper is known by its authors whoever they have been made. */
static void
test_known_paper (BwTestFixture *fixture,
                  gconstpointer  data)
{
  BwTestLibrary *library = fixture->library;

  bw_test_state (library, "one", "Of the pumps||Jane Doe||LG|");
  bw_test_state (library, "two", "Of the wheels||Jane Roe||LG|");
  bw_test_merge (library, "person:\"Jane Roe\"", "person:\"Jane Doe\"");
  bw_test_state (library, "three", "Of the pumps||Jane Doe||LG|");
  g_assert_cmpint (bw_test_library_count (library, "paper"), ==, 2);
}

/* A title that a paper has from another alone says nothing of what the paper itself is. */
static void
test_title_of_merged (BwTestFixture *fixture,
                      gconstpointer  data)
{
  bw_test_state_both (fixture, "a", "Looms and Sand|10.1000/one|Ann Lee||LG|\n");
  bw_test_state_both (fixture, "b", "Wandering Rivers Deep|10.1000/two|Bob May||LG|\n");
  bw_test_merge (fixture->library, "doi:10.1000/one", "doi:10.1000/two");
  bw_test_state_both (fixture, "c", "Wandering Rivers Deep|10.1000/one|Cy Coe||LG|\n");
  g_assert_cmpint (bw_test_library_count (fixture->library, "paper"), ==, 2);
  bw_test_assert_undone (fixture, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  BW_TEST_ADD ("/decision-reach/known-paper", test_known_paper);
  BW_TEST_ADD ("/decision-reach/search", test_search);
  BW_TEST_ADD ("/decision-reach/search-titles", test_search_titles);
  BW_TEST_ADD ("/decision-reach/shared-identifier", test_shared_identifier);
  BW_TEST_ADD ("/decision-reach/own-identifier", test_own_identifier);
  BW_TEST_ADD ("/decision-reach/exchange", test_exchange);
  BW_TEST_ADD_TWO ("/decision-reach/title-of-merged", test_title_of_merged);

  return g_test_run ();
}
