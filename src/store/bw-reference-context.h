#pragma once

#include "bw-citation-record.h"
#include "bw-db.h"

G_BEGIN_DECLS

gboolean bw_reference_context_add (BwDb                    *db,
                                   gint64                   paper_id,
                                   gint64                   document_id,
                                   int                      position,
                                   const BwCitationRecord  *record,
                                   GError                 **error);

G_END_DECLS
