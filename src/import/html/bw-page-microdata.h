#pragma once

#include "bw-html-tree.h"
#include "bw-paper-record.h"

G_BEGIN_DECLS

BwPaperRecord *bw_page_microdata_read (const BwHtmlTree *tree,
                                       gboolean         *is_paper) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
