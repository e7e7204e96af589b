#pragma once

#include <glib.h>

G_BEGIN_DECLS

void bw_bench_while_run (const char *library_path,
                         const char *file,
                         GPtrArray  *keys);

G_END_DECLS
