#pragma once

#include "bw-db.h"
#include "bw-import-date.h"
#include "bw-ref.h"

G_BEGIN_DECLS

GPtrArray *bw_import_date_query_get (BwDb    *db,
                                     BwRef    ref,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
