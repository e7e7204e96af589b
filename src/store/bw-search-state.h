#pragma once

#include "bw-db.h"

G_BEGIN_DECLS

/* What the search index notes of itself, by name. */

char    *bw_search_state_get       (BwDb        *index,
                                    const char  *name) G_GNUC_WARN_UNUSED_RESULT;
gint64   bw_search_state_get_int64 (BwDb        *index,
                                    const char  *name,
                                    gint64       fallback);
gboolean bw_search_state_set       (BwDb        *index,
                                    const char  *name,
                                    const char  *value,
                                    GError     **error);
gboolean bw_search_state_set_int64 (BwDb        *index,
                                    const char  *name,
                                    gint64       value,
                                    GError     **error);

G_END_DECLS
