#pragma once

#include "bw-db.h"
#include "bw-hit.h"

G_BEGIN_DECLS

gboolean bw_search_hit_get_kind     (BwDb        *library,
                                     BwRef        ref,
                                     const char **kind,
                                     GError     **error);
BwHit   *bw_search_hit_load         (BwDb        *library,
                                     BwRef        ref,
                                     GPtrArray   *words,
                                     GError     **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean bw_search_hit_explain_note (BwDb        *library,
                                     BwHit       *hit,
                                     GPtrArray   *words,
                                     GError     **error);

G_END_DECLS
