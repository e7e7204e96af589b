#pragma once

#include "bw-changes.h"
#include "bw-db.h"
#include "bw-document-kind.h"

G_BEGIN_DECLS

gboolean bw_named_mentions_write (BwDb            *db,
                                  gint64           document_id,
                                  BwDocumentKind   kind,
                                  const char      *title,
                                  const char      *text,
                                  BwChanges       *touched,
                                  GError         **error);
gboolean bw_named_mentions_renew (BwDb            *db,
                                  gint64           document_id,
                                  BwChanges       *touched,
                                  GError         **error);

G_END_DECLS
