#pragma once

#include "bw-paper-record.h"
#include "bw-value.h"

G_BEGIN_DECLS

gboolean       bw_arxiv_snapshot_is   (const BwValue *value);
BwPaperRecord *bw_arxiv_snapshot_read (const BwValue *value) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
