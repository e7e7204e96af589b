#pragma once

#include "bw-changes.h"
#include "bw-db.h"
#include "bw-source-record.h"

G_BEGIN_DECLS

gint64 bw_source_writer_ensure (BwDb                  *db,
                                const BwSourceRecord  *record,
                                gboolean               is_own,
                                BwChanges             *touched,
                                gboolean              *is_new,
                                GError               **error);

G_END_DECLS
