#pragma once

#include "bw-db.h"

G_BEGIN_DECLS

/**
 * BwBenchWords:
 *
 * What a library holds, to make up from it what is searched for: by a seed, the same each time.
 */
typedef struct _BwBenchWords BwBenchWords;

BwBenchWords *bw_bench_words_new            (BwDb         *library,
                                             BwDb         *index) G_GNUC_WARN_UNUSED_RESULT;
void          bw_bench_words_free           (BwBenchWords *self);
guint         bw_bench_words_pick           (BwBenchWords *self,
                                             guint         n);
const char   *bw_bench_words_common         (BwBenchWords *self,
                                             guint         among);
char         *bw_bench_words_dup_title      (BwBenchWords *self) G_GNUC_WARN_UNUSED_RESULT;
char         *bw_bench_words_dup_author     (BwBenchWords *self) G_GNUC_WARN_UNUSED_RESULT;
char         *bw_bench_words_dup_identifier (BwBenchWords *self) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray    *bw_bench_words_get_topic      (BwBenchWords *self,
                                             guint         n) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwBenchWords, bw_bench_words_free)

G_END_DECLS
