#pragma once

#include "bw-db.h"
#include "bw-paper.h"

G_BEGIN_DECLS

GPtrArray *bw_similar_query_get (BwDb           *db,
                                 BwDb           *index,
                                 const BwPaper  *paper,
                                 guint           max,
                                 GError        **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
