#pragma once

#include "bw-page-meta.h"
#include "bw-paper-record.h"

G_BEGIN_DECLS

BwPaperRecord *bw_page_scholar_read (const BwPageMeta *meta,
                                     gboolean         *is_paper) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
