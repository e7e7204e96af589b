#include <stdlib.h>
#include <string.h>

#include "bw-bench-corpus.h"

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;

  if (argc < 4 || strcmp (argv[1], "make") != 0)
    {
      g_printerr ("usage: bench-scale make FILE N\n");
      return 2;
    }
  if (!bw_bench_corpus_write (argv[2], (guint) strtoul (argv[3], NULL, 10), &error))
    g_error ("%s", error->message);

  return 0;
}
