#pragma once

#include <glib.h>

G_BEGIN_DECLS

void bw_bench_times_sort  (GArray     *times);
void bw_bench_times_print (const char *what,
                           GArray     *times);

G_END_DECLS
