#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GInputStream *bw_spool_open (GInputStream  *from,
                             const char    *folder,
                             guint64        max_size,
                             GCancellable  *cancellable,
                             GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
