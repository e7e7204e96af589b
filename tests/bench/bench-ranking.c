#include "bw-config.h"
#include "bw-judged.h"

/*
 * bench-ranking: nDCG@10 of each judged query, of what the search shows and of the same things in
 * the order of exact BM25F.
 */

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GPtrArray) queries = NULL;
  double ours = 0;
  double bm25f = 0;

  g_setenv ("G_TEST_SRCDIR", BW_SOURCE_DIR "/tests", FALSE);
  g_test_init (&argc, &argv, NULL);

  queries = bw_judged_run ();
  g_print ("  ours  BM25F\n");
  for (guint i = 0; i < queries->len; i++)
    {
      const BwJudgedQuery *query = g_ptr_array_index (queries, i);

      g_print ("%6.3f %6.3f  %s\n", query->ours, query->bm25f, query->text);
      ours += query->ours / queries->len;
      bm25f += query->bm25f / queries->len;
    }
  g_print ("%6.3f %6.3f  mean of %u queries\n", ours, bm25f, queries->len);

  return 0;
}
