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
gboolean bw_id_list_find     (const GArray *ids,
                              gint64        id);

void bw_id_list_sort      (GArray *ids);
void bw_id_list_sort_once (GArray *ids);

G_END_DECLS
