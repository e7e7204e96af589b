#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

JsonArray *bw_json_pieces_new (const char *text,
                               guint       max,
                               guint      *n_broken) G_GNUC_WARN_UNUSED_RESULT;

gboolean bw_json_pieces_has_several (const char *text);

G_END_DECLS
