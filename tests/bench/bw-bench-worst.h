#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The slowest of what was asked, each text once. */
typedef struct _BwBenchWorst BwBenchWorst;

BwBenchWorst *bw_bench_worst_new   (void) G_GNUC_WARN_UNUSED_RESULT;
void          bw_bench_worst_free  (BwBenchWorst *self);
void          bw_bench_worst_add   (BwBenchWorst *self,
                                    const char   *text,
                                    double        wall,
                                    double        processor);
void          bw_bench_worst_reset (BwBenchWorst *self);
void          bw_bench_worst_print (BwBenchWorst *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwBenchWorst, bw_bench_worst_free)

G_END_DECLS
