#include "bw-bench-clock.h"

#include <time.h>

#include "bw-bench-times.h"

struct _BwBenchClock
{
  GArray *wall;      /* double, in milliseconds */
  GArray *processor; /* likewise */
  double  began;
  double  began_processor;
};

static double
read_clock (clockid_t id)
{
  struct timespec now;

  clock_gettime (id, &now);

  return ((double) now.tv_sec * 1000) + ((double) now.tv_nsec / 1000000);
}

BwBenchClock *
bw_bench_clock_new (void)
{
  BwBenchClock *self = g_new0 (BwBenchClock, 1);

  self->wall = g_array_new (FALSE, FALSE, sizeof (double));
  self->processor = g_array_new (FALSE, FALSE, sizeof (double));

  return self;
}

void
bw_bench_clock_free (BwBenchClock *self)
{
  g_array_unref (self->wall);
  g_array_unref (self->processor);
  g_free (self);
}

void
bw_bench_clock_start (BwBenchClock *self)
{
  self->began = read_clock (CLOCK_MONOTONIC);
  self->began_processor = read_clock (CLOCK_THREAD_CPUTIME_ID);
}

void
bw_bench_clock_stop (BwBenchClock *self)
{
  double processor = read_clock (CLOCK_THREAD_CPUTIME_ID) - self->began_processor;
  double wall = read_clock (CLOCK_MONOTONIC) - self->began;

  g_array_append_val (self->wall, wall);
  g_array_append_val (self->processor, processor);
}

/* Returns: how long it took the last time */
BwBenchTime
bw_bench_clock_get_last (BwBenchClock *self)
{
  guint last = self->wall->len - 1;

  return (BwBenchTime){ g_array_index (self->wall, double, last), g_array_index (self->processor, double, last) };
}

static double
get_95 (GArray *times)
{
  g_autoptr (GArray) sorted = g_array_copy (times);

  bw_bench_times_sort (sorted);

  return sorted->len > 0 ? g_array_index (sorted, double, sorted->len * 95 / 100) : 0;
}

/* Returns: in how long 95 % of the times were over, 0 without any */
BwBenchTime
bw_bench_clock_get_95 (BwBenchClock *self)
{
  return (BwBenchTime){ get_95 (self->wall), get_95 (self->processor) };
}

/* Notes a time that somebody else has measured. */
void
bw_bench_clock_add (BwBenchClock *self,
                    BwBenchTime   time)
{
  g_array_append_val (self->wall, time.wall);
  g_array_append_val (self->processor, time.processor);
}

/* Forgets what it took so far: the first time fills the caches. */
void
bw_bench_clock_reset (BwBenchClock *self)
{
  g_array_set_size (self->wall, 0);
  g_array_set_size (self->processor, 0);
}

void
bw_bench_clock_print (BwBenchClock *self,
                      const char   *what)
{
  if (self->wall->len == 0)
    return;

  bw_bench_times_sort (self->processor);
  bw_bench_times_print (what, self->wall);
  g_print ("%-44s        %7.2f           %7.2f         %7.2f\n", "  of the processor",
           g_array_index (self->processor, double, self->processor->len / 2),
           g_array_index (self->processor, double, self->processor->len * 95 / 100),
           g_array_index (self->processor, double, self->processor->len - 1));
}
