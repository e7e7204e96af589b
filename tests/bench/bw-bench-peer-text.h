#pragma once

#include <sqlite3.h>
#include <glib.h>

G_BEGIN_DECLS

sqlite3 *bw_bench_peer_text_open  (const char *library_path) G_GNUC_WARN_UNUSED_RESULT;
char    *bw_bench_peer_text_lines (const char *library_path,
                                   sqlite3    *db) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
