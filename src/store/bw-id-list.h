#pragma once

#include <glib.h>

G_BEGIN_DECLS

GBytes *bw_id_list_encode (GArray       *ids,
                           gboolean      sorted) G_GNUC_WARN_UNUSED_RESULT;
void    bw_id_list_append (GArray       *ids,
                           const guint8 *data,
                           gsize         size,
                           gboolean      sorted);
GArray *bw_id_list_decode (GBytes       *bytes,
                           gboolean      sorted) G_GNUC_WARN_UNUSED_RESULT;

gboolean bw_id_list_contains (const GArray *ids,
                              gint64        id);

G_END_DECLS
