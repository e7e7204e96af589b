#pragma once

#include "bw-db.h"
#include "bw-item.h"
#include "bw-person-query.h"

G_BEGIN_DECLS

BwItem  *bw_item_query_get        (BwDb            *db,
                                   BwRef            ref,
                                   gboolean         with_text,
                                   GError         **error) G_GNUC_WARN_UNUSED_RESULT;
BwItem  *bw_item_query_get_person (BwDb            *db,
                                   gint64           id,
                                   BwPersonExtent   extent,
                                   GError         **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean bw_item_query_find       (BwDb            *db,
                                   const char      *text,
                                   BwRef           *ref,
                                   GError         **error);

G_END_DECLS
