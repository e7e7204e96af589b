#pragma once

#include "bw-changes.h"
#include "bw-db.h"

G_BEGIN_DECLS

/**
 * BwCitationBatch:
 *
 * Citations by one document that are written together.
 */
typedef struct _BwCitationBatch BwCitationBatch;

BwCitationBatch *bw_citation_batch_new   (gint64            document_id) G_GNUC_WARN_UNUSED_RESULT;
void             bw_citation_batch_free  (BwCitationBatch  *self);
void             bw_citation_batch_add   (BwCitationBatch  *self,
                                          gint64            citing_id,
                                          gint64            cited_id);
gboolean         bw_citation_batch_write (BwCitationBatch  *self,
                                          BwDb             *db,
                                          BwChanges        *touched,
                                          GError          **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwCitationBatch, bw_citation_batch_free)

G_END_DECLS
