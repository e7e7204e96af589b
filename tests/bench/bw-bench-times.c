#include "bw-bench-times.h"

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double one = *(const double *) a;
  double other = *(const double *) b;

  return (one > other) - (one < other);
}

/* @times: (element-type double) */
void
bw_bench_times_sort (GArray *times)
{
  g_array_sort (times, compare_doubles);
}

/* @times: (element-type double): in milliseconds; without any nothing is printed */
void
bw_bench_times_print (const char *what,
                      GArray     *times)
{
  if (times->len == 0)
    return;

  bw_bench_times_sort (times);
  g_print ("%-44s median %7.2f ms   95 %% %7.2f   worst %7.2f   (n = %u)\n", what,
           g_array_index (times, double, times->len / 2),
           g_array_index (times, double, times->len * 95 / 100),
           g_array_index (times, double, times->len - 1), times->len);
}
