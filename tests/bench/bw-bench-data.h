#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * What is measured with: made up from a seed, so that every run on every machine reads the
 * same. All are written as real ones look, and none is one.
 */

gboolean bw_bench_data_write_dump    (const char  *path,
                                      guint        n_papers,
                                      GError     **error);
gboolean bw_bench_data_write_bibtex  (const char  *path,
                                      guint        n_entries,
                                      GError     **error);
char    *bw_bench_data_make_feed     (gsize        length) G_GNUC_WARN_UNUSED_RESULT;
char    *bw_bench_data_make_page     (gsize        length) G_GNUC_WARN_UNUSED_RESULT;
char    *bw_bench_data_make_markdown (gsize        length) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
