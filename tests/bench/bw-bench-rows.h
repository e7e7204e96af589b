#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint64 bw_bench_rows_copy (const char *from,
                            const char *to);

G_END_DECLS
