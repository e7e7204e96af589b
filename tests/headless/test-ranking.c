#include <locale.h>

#include "bw-judged.h"

/* What is found is in an order that a person agrees with. */

#define MIN_QUERIES 60
#define FLOOR 0.97     /* of the mean of nDCG@10 */
#define MIN_SHARE 0.97 /* of what exact BM25F gains */

static void
test_order (void)
{
  g_autoptr (GPtrArray) queries = bw_judged_run ();
  double ours = 0;
  double bm25f = 0;

  for (guint i = 0; i < queries->len; i++)
    {
      const BwJudgedQuery *query = g_ptr_array_index (queries, i);

      g_test_message ("%.3f %.3f %s", query->ours, query->bm25f, query->text);
      ours += query->ours / queries->len;
      bm25f += query->bm25f / queries->len;
    }

  g_test_message ("%.4f, with BM25F %.4f", ours, bm25f);
  g_assert_cmpuint (queries->len, >=, MIN_QUERIES);
  g_assert_cmpfloat (ours, >=, FLOOR);
  g_assert_cmpfloat (ours, >=, MIN_SHARE * bm25f);
}

int
main (int   argc,
      char *argv[])
{
  (void) setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ranking/order", test_order);

  return g_test_run ();
}
