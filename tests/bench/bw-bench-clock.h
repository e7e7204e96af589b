#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How long something takes each time, by the wall and of the processor: others may have the
 * machine as well. */
typedef struct _BwBenchClock BwBenchClock;

typedef struct
{
  double wall;      /* milliseconds */
  double processor; /* likewise */
} BwBenchTime;

BwBenchClock *bw_bench_clock_new      (void) G_GNUC_WARN_UNUSED_RESULT;
void          bw_bench_clock_free     (BwBenchClock *self);
void          bw_bench_clock_start    (BwBenchClock *self);
void          bw_bench_clock_stop     (BwBenchClock *self);
BwBenchTime   bw_bench_clock_get_last (BwBenchClock *self);
BwBenchTime   bw_bench_clock_get_95   (BwBenchClock *self);
void          bw_bench_clock_add      (BwBenchClock *self,
                                       BwBenchTime   time);
void          bw_bench_clock_reset    (BwBenchClock *self);
void          bw_bench_clock_print    (BwBenchClock *self,
                                       const char   *what);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwBenchClock, bw_bench_clock_free)

G_END_DECLS
