#pragma once

#include "bw-page-meta.h"
#include "bw-reading.h"

G_BEGIN_DECLS

BwPaperRecord *bw_page_json_ld_read (const BwPageMeta *meta,
                                     BwReading        *reading,
                                     gboolean         *is_paper) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
