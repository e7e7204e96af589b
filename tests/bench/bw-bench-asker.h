#pragma once

#include "bw-bench-clock.h"
#include "bw-session.h"

G_BEGIN_DECLS

/**
 * BwBenchAsker:
 *
 * Asks as the window does while one types: for what is found within a frame, with the rows that
 * are shown of it; and where that is not all, for all of it.
 */
typedef struct _BwBenchAsker BwBenchAsker;

BwBenchAsker *bw_bench_asker_new         (const char    *path,
                                          GError       **error) G_GNUC_WARN_UNUSED_RESULT;
void          bw_bench_asker_free        (BwBenchAsker  *self);
BwSession    *bw_bench_asker_get_session (BwBenchAsker  *self);
BwBenchTime   bw_bench_asker_ask         (BwBenchAsker  *self,
                                          const char    *text,
                                          BwBenchTime   *whole);
void          bw_bench_asker_reset       (BwBenchAsker  *self);
void          bw_bench_asker_print       (BwBenchAsker  *self,
                                          const char    *what);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwBenchAsker, bw_bench_asker_free)

G_END_DECLS
