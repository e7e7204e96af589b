#pragma once

#include <glib.h>

gboolean bw_bench_corpus_write (const char *path, guint n_papers, guint from, GError **error);
