#pragma once

#include "bw-changes.h"
#include "bw-db.h"

G_BEGIN_DECLS

/**
 * BwCited:
 * @last_paper: the last of the papers that there were before the transaction
 * @changed: papers whose citations have changed in any way
 * @citing: papers that cite more
 * @gained: papers that newer ones cite too, later than all that @last_paper says
 *
 * Of which papers the citations are others than before.
 */
typedef struct
{
  gint64     last_paper;
  BwChanges *changed;
  BwChanges *citing;
  BwChanges *gained;
} BwCited;

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
                                          const BwCited    *cited,
                                          GError          **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwCitationBatch, bw_citation_batch_free)

G_END_DECLS
