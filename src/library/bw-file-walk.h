#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GPtrArray *bw_file_walk (const char   *path,
                         GPtrArray    *refused,
                         GCancellable *cancellable) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
