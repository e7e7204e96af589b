#pragma once

#include "bw-paper-record.h"
#include "bw-paper.h"

G_BEGIN_DECLS

BwPaper *bw_test_paper_from_record (const BwPaperRecord *record) G_GNUC_WARN_UNUSED_RESULT;
char    *bw_test_paper_describe    (const BwPaperRecord *record) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
