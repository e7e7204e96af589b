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

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  BW_TEST_ADD_TWO ("/decision-namesakes/parted-namesake", test_parted_namesake);

  return g_test_run ();
}
