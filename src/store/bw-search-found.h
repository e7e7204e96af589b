#pragma once

#include "bw-db.h"
#include "bw-ref.h"

G_BEGIN_DECLS

gboolean bw_search_found_any   (BwDb        *library,
                                const char  *relation,
                                BwRef        thing,
                                gboolean    *any,
                                GError     **error);
gboolean bw_search_found_count (BwDb        *library,
                                BwDb        *index,
                                const char  *part,
                                guint        max,
                                guint       *n,
                                gboolean    *more,
                                GError     **error);

G_END_DECLS
