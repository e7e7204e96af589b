#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GBytes *bw_file_loader_unpack (GBytes        *bytes,
                               GCancellable  *cancellable,
                               GError       **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes *bw_file_loader_load   (const char    *path,
                               GCancellable  *cancellable,
                               GError       **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes *bw_file_loader_read   (GInputStream  *stream,
                               GCancellable  *cancellable,
                               GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
