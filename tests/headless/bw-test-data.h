#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char   *bw_test_data_path   (const char *name) G_GNUC_WARN_UNUSED_RESULT;
GBytes *bw_test_data_load   (const char *name) G_GNUC_WARN_UNUSED_RESULT;
GStrv   bw_test_data_list   (const char *folder,
                             const char *suffix) G_GNUC_WARN_UNUSED_RESULT;
GBytes *bw_test_shared_load (const char *folder,
                             const char *prefix) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
