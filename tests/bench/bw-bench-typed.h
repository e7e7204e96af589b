#pragma once

#include "bw-bench-words.h"

G_BEGIN_DECLS

#define BW_BENCH_N_IDENTIFIERS 8

GPtrArray *bw_bench_typed_new   (BwBenchWords *words) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *bw_bench_hostile_new (BwBenchWords *words) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
