#pragma once

#include "bw-citation-batch.h"
#include "bw-citation-record.h"
#include "bw-db.h"

G_BEGIN_DECLS

/**
 * BwReferenceBatch:
 *
 * What one document says that many papers cite, and what they are known by, until it is written.
 * Works are cited in no order: one after the other they are found all over the library, which may
 * be far larger than what is kept of it in memory. In order each part of it is read once.
 */
typedef struct _BwReferenceBatch BwReferenceBatch;

BwReferenceBatch *bw_reference_batch_new     (gint64                   document_id,
                                              const BwCited           *cited) G_GNUC_WARN_UNUSED_RESULT;
void              bw_reference_batch_free    (BwReferenceBatch        *self);
gboolean          bw_reference_batch_begin   (BwReferenceBatch        *self,
                                              BwDb                    *db,
                                              gint64                   paper_id,
                                              GError                 **error);
void              bw_reference_batch_resolve (BwReferenceBatch        *self,
                                              gint64                   paper_id,
                                              const char              *scheme,
                                              const char              *value);
gboolean          bw_reference_batch_add     (BwReferenceBatch        *self,
                                              BwDb                    *db,
                                              gint64                   paper_id,
                                              int                      position,
                                              const BwCitationRecord  *record,
                                              GError                 **error);
gboolean          bw_reference_batch_flush   (BwReferenceBatch        *self,
                                              BwDb                    *db,
                                              GError                 **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwReferenceBatch, bw_reference_batch_free)

G_END_DECLS
