#pragma once

#include "bw-db.h"
#include "bw-news.h"

G_BEGIN_DECLS

gboolean bw_look_key_get (BwDb        *db,
                          BwNewsPart   part,
                          gint64       id,
                          gint64      *key,
                          GError     **error);

G_END_DECLS
