#include "bw-completions.h"
#include "bw-search-index.h"
#include "bw-test-library.h"

/* The words that complete a beginning are those that sorting all words would give. */

static const char ADD_WORD[] =
  "INSERT OR IGNORE INTO vocabulary (term, df) VALUES (?1, ?2)";

/* Of beginnings of ?1 characters, by sorting. */
#define SORTED                                                                                \
  "(SELECT substr (term, 1, length) AS prefix, term,"                                         \
  "        row_number () OVER (PARTITION BY length, substr (term, 1, length)"                 \
  "                            ORDER BY df DESC, term) AS place"                              \
  "   FROM vocabulary JOIN (SELECT 1 AS length UNION SELECT 2 UNION SELECT 3 UNION SELECT 4)" \
  "     ON length (term) >= length)"

static const char COUNT_MISSING[] =
  "SELECT count (*) FROM (SELECT prefix, place, term FROM " SORTED " WHERE place <= 32"
  " EXCEPT SELECT prefix, place, term FROM completion)";

static const char COUNT_SURPLUS[] =
  "SELECT count (*) FROM (SELECT prefix, place, term FROM completion"
  " EXCEPT SELECT prefix, place, term FROM " SORTED ")";

static const char COUNT[] = "SELECT count (*) FROM completion";

/* Words of few letters, some of several bytes, so that many share a beginning. */
static char *
make_word (GRand *rand)
{
  static const char *const LETTERS[] = { "a", "b", "é", "漢", "z", "1" };
  GString *word = g_string_new (NULL);
  int length = g_rand_int_range (rand, 1, 8);

  for (int i = 0; i < length; i++)
    g_string_append (word, LETTERS[g_rand_int_range (rand, 0, G_N_ELEMENTS (LETTERS))]);

  return g_string_free (word, FALSE);
}

static void
test_same_as_sorted (void)
{
  g_autoptr (BwTestLibrary) library = bw_test_library_new ();
  g_autoptr (BwSearchIndex) search = bw_search_index_open (library->path, NULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed (1588);
  g_autoptr (GError) error = NULL;
  BwDb *index = bw_search_index_get_db (search);

  g_assert_true (bw_db_begin (index, NULL));
  for (int i = 0; i < 5000; i++)
    {
      g_autofree char *word = make_word (rand);

      g_assert_true (bw_db_run (index, ADD_WORD, NULL, "si", word,
                                (gint64) g_rand_int_range (rand, 1, 20)));
    }
  for (int i = 0; i < 2; i++) /* a second time what was there goes */
    g_assert_true (bw_completions_rebuild (index, &error));
  g_assert_no_error (error);

  g_assert_cmpint (bw_db_get_int64 (index, COUNT, 0, NULL), >, 5000);
  g_assert_cmpint (bw_db_get_int64 (index, COUNT_MISSING, -1, NULL), ==, 0);
  g_assert_cmpint (bw_db_get_int64 (index, COUNT_SURPLUS, -1, NULL), ==, 0);
  g_assert_true (bw_db_commit (index, NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/completions/same-as-sorted", test_same_as_sorted);

  return g_test_run ();
}
