#pragma once

#include "bw-query.h"

G_BEGIN_DECLS

/* Parts of a query that are a field with one value, such as `year:2024`, as one text. */

char      *bw_query_part_write  (const char    *field,
                                 const char    *value) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *bw_query_part_list   (const BwQuery *query) G_GNUC_WARN_UNUSED_RESULT;
gboolean   bw_query_part_is_in  (const char    *part,
                                 const BwQuery *query);
char      *bw_query_part_toggle (const char    *part,
                                 const char    *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
