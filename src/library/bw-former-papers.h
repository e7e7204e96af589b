#pragma once

#include "bw-former-paper.h"
#include "bw-paper-matcher.h"
#include "bw-record.h"

G_BEGIN_DECLS

typedef struct _BwFormerPapers BwFormerPapers;

BwFormerPapers      *bw_former_papers_new  (BwDb                   *db,
                                            gint64                  document_id,
                                            const BwRecord         *record,
                                            GError                **error) G_GNUC_WARN_UNUSED_RESULT;
void                 bw_former_papers_free (BwFormerPapers         *self);
const BwFormerPaper *bw_former_papers_find (const BwFormerPapers   *self,
                                            const BwPaperEvidence  *evidence,
                                            const char             *title_key);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwFormerPapers, bw_former_papers_free)

G_END_DECLS
