#include "bw-test-fixture.h"

#include "bw-adjacency.h"
#include "bw-decisions.h"

void
bw_test_set_up (BwTestFixture *fixture,
                gconstpointer  data)
{
  fixture->library = bw_test_library_new ();
}

/* With another library where nobody decides anything. */
void
bw_test_set_up_two (BwTestFixture *fixture,
                    gconstpointer  data)
{
  bw_test_set_up (fixture, data);
  fixture->control = bw_test_library_new ();
}

void
bw_test_tear_down (BwTestFixture *fixture,
                   gconstpointer  data)
{
  bw_test_check (fixture->library);
  g_clear_pointer (&fixture->control, bw_test_library_free);
  bw_test_library_free (fixture->library);
}

/* As bw_test_state(), of both libraries. */
void
bw_test_state_both (BwTestFixture *fixture,
                    const char    *source,
                    const char    *papers)
{
  bw_test_state (fixture->control, source, papers);
  bw_test_state (fixture->library, source, papers);
}

/* One thing each, of which several may be one. */
void
bw_test_state_all (BwTestLibrary *library)
{
  bw_test_state (library, "a", BW_TEST_ALPHA);
  bw_test_state (library, "b", BW_TEST_BETA);
  bw_test_state (library, "c", BW_TEST_GAMMA BW_TEST_DELTA);
}

/* How many papers somebody has written. */
void
bw_test_assert_counts (BwTestLibrary *library,
                       const char    *ref,
                       guint          n_papers)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) works = bw_adjacency_get_works (library->db, bw_test_find (library, ref).id, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (works->len, ==, n_papers);
}

/* Undoes all there is, and compares with what was never decided.
 * @n: how many have been decided */
void
bw_test_assert_undone (BwTestFixture *fixture,
                       guint          n)
{
  g_autofree char *undone = NULL;
  g_autofree char *expected = bw_test_describe (fixture->control);

  while (n-- > 0)
    bw_test_step (fixture->library, bw_decisions_undo);
  undone = bw_test_describe (fixture->library);
  bw_test_assert_texts (undone, expected);
}
