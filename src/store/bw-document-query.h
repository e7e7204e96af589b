#pragma once

#include "bw-db.h"
#include "bw-document.h"

G_BEGIN_DECLS

BwDocument *bw_document_query_get (BwDb      *db,
                                   gint64     id,
                                   gboolean   with_text,
                                   GError   **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
