#pragma once

#include "bw-paper-record.h"

G_BEGIN_DECLS

/**
 * BwCitationRecord:
 * @paper: the cited work, as far as it is stated: by identifiers, and by its title
 *   where @title_known is set
 * @contexts: (element-type utf8): the sentences that cite it
 * @intents: (element-type utf8): why, such as `methodology`
 *
 * That one document says of a work that it cites another.
 */
typedef struct
{
  BwPaperRecord *paper;
  GPtrArray     *contexts;
  GPtrArray     *intents;
} BwCitationRecord;

BwCitationRecord *bw_citation_record_new  (BwPaperRecord    *paper) G_GNUC_WARN_UNUSED_RESULT;
void              bw_citation_record_free (BwCitationRecord *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwCitationRecord, bw_citation_record_free)

G_END_DECLS
