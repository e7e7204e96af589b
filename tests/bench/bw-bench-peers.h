#pragma once

#include "bw-bench-asker.h"

G_BEGIN_DECLS

/**
 * BwBenchPeers:
 *
 * What else one may search with: SQLite's LIKE and MATCH, ripgrep, Xapian; each in the titles,
 * authors and abstracts of the library, which are written beside it the first time. What is not
 * installed is left out.
 */
typedef struct _BwBenchPeers BwBenchPeers;

BwBenchPeers *bw_bench_peers_new   (const char   *library_path) G_GNUC_WARN_UNUSED_RESULT;
void          bw_bench_peers_free  (BwBenchPeers *self);
void          bw_bench_peers_ask   (BwBenchPeers *self,
                                    BwBenchAsker *asker,
                                    const char   *text);
void          bw_bench_peers_print (BwBenchPeers *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwBenchPeers, bw_bench_peers_free)

G_END_DECLS
