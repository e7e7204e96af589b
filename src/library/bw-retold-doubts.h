#pragma once

#include "bw-changes.h"
#include "bw-doubt.h"
#include "bw-db.h"

G_BEGIN_DECLS

gboolean bw_retold_doubts_write  (BwDb             *db,
                                  gint64            document_id,
                                  GArray           *papers,
                                  GError          **error);
gboolean bw_retold_doubts_settle (BwDb             *db,
                                  const BwChanges  *papers,
                                  GError          **error);
gboolean bw_retold_doubts_tell   (BwDb             *db,
                                  BwDoubt          *doubt,
                                  gint64            document_id,
                                  GError          **error);

G_END_DECLS
